import type { ReactNode } from 'react';
import { CopyHash } from '@/app/(desk)/captures/_components/copy-hash';
import { Disclosure } from '@/components/ui/disclosure';
import { byteWords } from '@/components/ui/file-size';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { Capture, Exchange } from '@/lib/domain/source/capture';
import { captureKindWords, originWords } from '@/lib/domain/source/capture-words';

type Props = { capture: Capture; exchange: Exchange };

/** When and from where a copy came, and what names its bytes. */
export function CaptureFacts({ capture, exchange }: Props) {
  const { requestedUrl, finalUrl, fileName, httpStatus, mediaType } = capture;
  const kind = captureKindWords(capture);
  return (
    <div className="flex flex-col gap-4">
      <dl className="flex flex-col gap-3 text-[0.875rem]">
        <Fact name="Taken">
          <Time at={capture.capturedAt} show="absolute" />, {originWords[capture.origin]}
          {capture.capturedBy && (
            <>
              {' by '}
              <bdi>{capture.capturedBy.name}</bdi>
            </>
          )}
        </Fact>
        {requestedUrl && (
          <Fact name={finalUrl === requestedUrl ? 'Address' : 'Asked for at'}>
            <Address>{requestedUrl}</Address>
          </Fact>
        )}
        {exchange.redirects.length > 0 && (
          <Fact name="Led on by way of">
            {exchange.redirects.map((address) => (
              <span key={address} className="block">
                <Address>{address}</Address>
              </span>
            ))}
          </Fact>
        )}
        {finalUrl && finalUrl !== requestedUrl && (
          <Fact name="Came from">
            <Address>{finalUrl}</Address>
          </Fact>
        )}
        {fileName && (
          <Fact name="File">
            <bdi className="[overflow-wrap:anywhere]">{fileName}</bdi>
          </Fact>
        )}
        {httpStatus !== null && <Fact name="HTTP status">{httpStatus}</Fact>}
        <Fact name="What it is">
          {kind === mediaType ? kind : `${kind} (${mediaType})`}, {byteWords(capture.byteLength)}
        </Fact>
        <Fact name="SHA-256 of its bytes">
          <CopyHash sha256={capture.sha256} />
        </Fact>
      </dl>
      <ul className="flex flex-wrap gap-2">
        <Download id={capture.id} file="bytes">
          The bytes
        </Download>
        <Download id={capture.id} file="warc">
          WARC
        </Download>
        {capture.textLength > 0 && (
          <Download id={capture.id} file="text">
            The text
          </Download>
        )}
      </ul>
      {exchange.headers.length > 0 && (
        <Disclosure title="Headers of the answer">
          <dl className="flex flex-col gap-1.5 text-[0.8125rem]">
            {exchange.headers.map(([name, value], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, and they never move
              <div key={index} dir="ltr" className="[overflow-wrap:anywhere]">
                <dt className="inline font-semibold">{name}: </dt>
                <dd className="inline">{value}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An address that a page was taken from is opened by hand: it may be hostile. */
const Address = ({ children }: { children: string }) => (
  <bdi dir="ltr" className="[overflow-wrap:anywhere]">
    {children}
  </bdi>
);

type DownloadProps = { id: string; file: string; children: string };

function Download({ id, file, children }: DownloadProps) {
  return (
    <li>
      <Link
        href={`/captures/${id}/files/${file}`}
        look="secondary"
        size="small"
        icon="download"
        download
      >
        {children}
      </Link>
    </li>
  );
}
