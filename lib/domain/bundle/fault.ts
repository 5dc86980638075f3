/** What is wrong with a bundle; the codes never change. `name` is the file that it is wrong with. */
export type BundleFault = {
  code: BundleFaultCode;
  name: string | null;
  /** A renamed file's name in the manifest. */
  listedAs?: string;
};

export type BundleFaultCode =
  | 'not_a_zip'
  | 'too_large'
  | 'too_many_files'
  | 'file_too_large'
  | 'unsafe_name'
  | 'duplicate_name'
  | 'packed'
  | 'repacked'
  | 'no_manifest'
  | 'manifest_unreadable'
  | 'no_signature'
  | 'signature_unreadable'
  | 'signature_wrong'
  | 'other_key'
  | 'timestamp_unreadable'
  | 'timestamp_differs'
  | 'timestamp_wrong'
  | 'timestamp_unfit'
  | 'timestamp_unknown'
  | 'added'
  | 'removed'
  | 'renamed'
  | 'altered'
  | 'no_report'
  | 'report_unreadable'
  | 'report_differs'
  | 'copy_differs'
  | 'words_missing';

const words: Record<BundleFaultCode, string> = {
  not_a_zip: 'This is not a bundle: it does not end as a ZIP file does.',
  too_large: 'This is larger than a bundle may be.',
  too_many_files: 'This has more files than a bundle may have.',
  file_too_large: 'is larger than a file of a bundle may be.',
  unsafe_name: 'has a name that no file of a bundle has: it could be written elsewhere.',
  duplicate_name: 'is there twice: programs would not agree which of the two is meant.',
  packed: 'is packed or encrypted; the files of a bundle are stored as they are.',
  repacked:
    'The archive is not as a desk writes it: it was put together again, or something is hidden in it. Ask for the file as the desk gave it.',
  no_manifest: 'There is no manifest.json: nothing says what belongs to the bundle.',
  manifest_unreadable: 'cannot be read as a manifest.',
  no_signature: 'There is no signature.json: nobody signed this.',
  signature_unreadable: 'cannot be read as a signature.',
  signature_wrong: 'does not fit the manifest: the manifest, the signature or the key was altered.',
  other_key: 'was made with another key than the one that is expected.',
  timestamp_unreadable: 'cannot be read as a timestamp.',
  timestamp_differs:
    'is the timestamp of something else: it or the signature was altered, or taken from another bundle.',
  timestamp_wrong: 'was altered: the signature of the authority does not fit.',
  timestamp_unfit:
    'was signed with a certificate that is not for timestamps, or was not valid then.',
  timestamp_unknown: 'is by another authority than the one that is expected.',
  added: 'is not in the manifest: it was added afterwards.',
  removed: 'is in the manifest but not in the bundle: it was removed.',
  renamed: 'was renamed.',
  altered: 'was altered: its SHA-256 is not the one in the manifest.',
  no_report: 'There is no report.json.',
  report_unreadable: 'cannot be read as a report.',
  report_differs: 'is not the report that the manifest names.',
  copy_differs: 'is not the copy that the report cites.',
  words_missing: 'Quoted words do not stand where the report says.',
};

/** A fault as a sentence. */
export function faultWords({ code, name, listedAs }: BundleFault): string {
  if (code === 'renamed') return `${name} was renamed: the manifest calls it ${listedAs}.`;
  return name === null || /^[A-Z]/.test(words[code]) ? words[code] : `${name} ${words[code]}`;
}
