'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { decodeText } from '@/lib/domain/article/decode';
import { invalidField } from '@/lib/domain/errors';
import { Version } from '@/lib/domain/identity';
import { counted } from '@/lib/domain/report/words';
import { MAX_BIBLIOGRAPHY_BYTES } from '@/lib/domain/source/bibliography-format';
import { CitationInput } from '@/lib/domain/source/citation';
import { isWithPerson, NoQuoteReason, PersonCheck } from '@/lib/domain/source/citation-basis';
import type { CslItem } from '@/lib/domain/source/csl';
import { SourceRank, SourceTier } from '@/lib/domain/source/source';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { assertStorable } from '@/lib/http/storable-text';
import { addCitation as cite } from '@/lib/services/sources/add-citation';
import { addSource as add } from '@/lib/services/sources/add-source';
import {
  checkNoticesIfPossible,
  checkNotices as lookForNotices,
} from '@/lib/services/sources/check-notices';
import { editCitation as correct } from '@/lib/services/sources/edit-citation';
import { editSource as edit } from '@/lib/services/sources/edit-source';
import { getSource } from '@/lib/services/sources/get-source';
import {
  importSources as bring,
  previewImport as preview,
} from '@/lib/services/sources/import-sources';
import { proposeSource as propose } from '@/lib/services/sources/propose-source';
import { rankSource as setRank } from '@/lib/services/sources/rank-source';
import {
  restoreCitation as putBack,
  retireCitation as withdraw,
} from '@/lib/services/sources/retire-citation';
import {
  restoreSource as restore,
  retireSource as retire,
} from '@/lib/services/sources/retire-source';
import { suggestSources } from '@/lib/services/sources/suggest-sources';

const text = z.string().default('');
const target = { id: text, expectedVersion: Version.default(1) };

export const proposeSource = formAction(async (context, form) => {
  const { text: pasted = '' } = readForm(z.object({ text }), form);
  return { data: await propose(context, { text: pasted }) };
});

/** The fields of a work beside its CSL item, which travels as JSON. */
const SourceForm = z.object({ tier: SourceTier.default('secondary'), distinct: z.boolean() });

export const addSource = formAction(async (context, form) => {
  const { tier, distinct, capture, checkNotices } = readForm(
    SourceForm.extend({ capture: z.boolean(), checkNotices: z.boolean() }),
    form,
  );
  const { id, csl } = await add(context, { csl: itemIn(form), tier, distinct, capture });
  if (checkNotices) await checkNoticesIfPossible(context, { id });
  return { message: 'The source is added.', data: { id, title: csl.title } };
});

export const editSource = formAction(async (context, form) => {
  const fields = readForm(SourceForm.extend(target), form);
  const { id = '', expectedVersion = 1, tier, distinct } = fields;
  await edit(context, { id, expectedVersion, csl: itemIn(form), tier, distinct });
  redirect(`/sources/${id}`);
});

/** What is wrong with the item is for the service to say. @throws ClaimdeskError `invalid_input`. */
function itemIn(form: FormData): CslItem {
  try {
    const item = JSON.parse(String(form.get('item')));
    assertStorable(item);
    return item;
  } catch (cause) {
    if (cause instanceof SyntaxError) throw invalidField('item', 'The form came without a work.');
    throw cause;
  }
}

/** A source as it is now, for whoever is told that it changed. */
export const readSource = formAction(async (context, form) => {
  const { id = '' } = readForm(z.object({ id: text }), form);
  return { data: await getSource(context, id) };
});

const BibliographyForm = z.object({ text });

/** @throws ClaimdeskError when the file is too large or holds no text. */
async function bibliographyIn(form: FormData): Promise<{ text: string }> {
  const file = form.get('file');
  form.delete('file');
  if (!(file instanceof File) || file.size === 0) {
    return { text: readForm(BibliographyForm, form).text ?? '' };
  }
  if (file.size > MAX_BIBLIOGRAPHY_BYTES) {
    throw invalidField('file', 'This file is over 5 MB: bring it in smaller parts.');
  }
  return { text: decodeText(new Uint8Array(await file.arrayBuffer())) };
}

/** What adding a bibliography would do, entry by entry. */
export const previewImport = formAction(async (context, form) => ({
  data: await preview(context, await bibliographyIn(form)),
}));

export const importSources = formAction(async (context, form) => {
  const { added, known } = await bring(context, await bibliographyIn(form));
  refresh();
  return {
    message: `${counted(added.length, 'source')} added.`,
    data: { added: added.length, known: known.length },
  };
});

export const retireSource = formAction(async (context, form) => {
  const {
    id = '',
    expectedVersion = 1,
    reason = '',
  } = readForm(z.object({ ...target, reason: text }), form);
  const { version } = await retire(context, { id, expectedVersion, reason });
  refresh();
  return { message: 'The source is retired.', data: { version } };
});

export const restoreSource = formAction(async (context, form) => {
  const {
    id = '',
    expectedVersion = 1,
    distinct,
  } = readForm(z.object({ ...target, distinct: z.boolean() }), form);
  await restore(context, { id, expectedVersion, distinct });
  refresh();
  return { message: 'The source is in use again.' };
});

export const rankSource = formAction(async (context, form) => {
  const {
    id = '',
    expectedVersion = 1,
    rank,
    reason,
  } = readForm(z.object({ ...target, rank: SourceRank, reason: text }), form);
  const { version } = await setRank(context, { id, expectedVersion, rank, reason });
  refresh();
  return { message: 'The rank is changed.', data: { version } };
});

export const checkNotices = formAction(async (context, form) => {
  const { id = '' } = readForm(z.object({ id: text }), form);
  const { notices } = await lookForNotices(context, { id });
  refresh();
  return { message: notices.length === 0 ? 'There are no notices.' : 'There are notices.' };
});

export const findSources = formAction(async (context, form) => {
  const { query = '', articleId = '' } = readForm(z.object({ query: text, articleId: text }), form);
  return { data: await suggestSources(context, { query, articleId }) };
});

export const addCitation = formAction(async (context, form) => {
  const { claimId = '', sourceId } = readForm(z.object({ claimId: text, sourceId: text }), form);
  if (!sourceId) throw invalidField('sourceId', 'Choose the source, or add it.');
  await cite(context, { ...wordingIn(form), claimId, sourceId });
  refresh();
  return { message: 'The source is cited.' };
});

export const editCitation = formAction(async (context, form) => {
  const { id = '', expectedVersion = 1 } = readForm(z.object(target), form);
  await correct(context, { ...wordingIn(form), id, expectedVersion });
  refresh();
  return { message: 'The citation is changed.' };
});

const CitationForm = CitationInput.omit({ sourceId: true, withoutQuote: true }).extend({
  basis: z.enum(['quote', ...NoQuoteReason.options]).default('quote'),
  withoutQuote: z.object({ words: text }).optional(),
  personCheck: PersonCheck.optional(),
  isPersonChecked: z.boolean(),
});

/**
 * What a citation says, as the form has it: words of another basis than the chosen one, and a check
 * that is not ticked, were left standing there and do not count.
 * @throws ClaimdeskError `invalid_input` without words or a reason for their absence.
 */
function wordingIn(form: FormData) {
  const read = readForm(CitationForm, form);
  const {
    basis = 'quote',
    withoutQuote,
    quote,
    passage,
    personCheck,
    isPersonChecked,
    ...rest
  } = read;
  if (basis === 'quote' && !quote?.trim()) {
    throw invalidField('quote', 'Give the source’s own words, or choose why there are none.');
  }
  const isChecked = isPersonChecked || (basis !== 'quote' && isWithPerson(basis));
  return {
    ...rest,
    quote: basis === 'quote' ? quote : null,
    passage: basis === 'quote' ? passage : null,
    withoutQuote: basis === 'quote' ? null : { reason: basis, words: withoutQuote?.words || null },
    personCheck: isChecked ? (personCheck ?? null) : null,
  };
}

export const retireCitation = formAction(async (context, form) => {
  const {
    id = '',
    expectedVersion = 1,
    reason = '',
  } = readForm(z.object({ ...target, reason: text }), form);
  const { version } = await withdraw(context, { id, expectedVersion, reason });
  refresh();
  return { message: 'The citation is withdrawn.', data: { version } };
});

export const restoreCitation = formAction(async (context, form) => {
  const { id = '', expectedVersion = 1 } = readForm(z.object(target), form);
  await putBack(context, { id, expectedVersion });
  refresh();
  return { message: 'The citation is back.' };
});
