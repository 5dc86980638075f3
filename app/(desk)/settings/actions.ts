'use server';

import { refresh } from 'next/cache';
import { DeskSettings } from '@/lib/domain/desk/desk';
import { Version } from '@/lib/domain/identity';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { updateDesk as update } from '@/lib/services/desk/update-desk';

/** `overVersion` is the newer version that its writer has been told of and writes over. */
const DeskForm = DeskSettings.extend({ overVersion: Version.optional() });

export const updateDesk = formAction(async (context, form) => {
  const { overVersion, ...settings } = readForm(DeskForm, form);
  await update(context, { ...settings, version: overVersion ?? settings.version });
  refresh();
  return { message: 'The settings are saved.' };
});
