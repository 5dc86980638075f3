'use server';

import { refresh } from 'next/cache';
import { Version } from '@/lib/domain/identity';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import {
  DemandInput,
  setSecondFactorDemand,
} from '@/lib/services/second-factor/second-factor-demand';

/** `overVersion` is the newer version that its writer has been told of and writes over. */
const DemandForm = DemandInput.extend({ overVersion: Version.optional() });

export const demandSecondFactors = formAction(async (context, form) => {
  const { overVersion, expectedVersion, roles } = readForm(DemandForm, form);
  await setSecondFactorDemand(context, { roles, expectedVersion: overVersion ?? expectedVersion });
  refresh();
  return { message: 'The settings are saved.' };
});
