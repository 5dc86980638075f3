import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formObject, readForm, typedValues } from '@/lib/http/form-data';

function formOf(...fields: [name: string, value: string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('a form', () => {
  it('is nested by dotted and bracketed names', () => {
    const form = formOf(['passages.0.exact', 'a'], ['passages[1][exact]', 'b'], ['title', 'c']);
    expect(formObject(form)).toEqual({
      title: 'c',
      passages: { 0: { exact: 'a' }, 1: { exact: 'b' } },
    });
    const schema = z.object({ passages: z.array(z.object({ exact: z.string() })) });
    expect(readForm(schema, form)).toEqual({ passages: [{ exact: 'a' }, { exact: 'b' }] });
  });

  it('reads an empty text as the schema wants it', () => {
    const schema = z.object({
      required: z.string(),
      optional: z.string().optional(),
      nullable: z.string().nullable(),
    });
    const form = formOf(['required', ''], ['optional', ''], ['nullable', '']);
    expect(readForm(schema, form)).toEqual({ required: '', nullable: null });
  });

  it('reads numbers, boxes and lists as the schema says', () => {
    const schema = z.object({
      version: z.int(),
      year: z.number().optional(),
      ticked: z.boolean(),
      unticked: z.boolean(),
      one: z.array(z.string()),
      many: z.array(z.string()),
      none: z.array(z.string()),
    });
    const form = formOf(
      ['version', '3'],
      ['year', 'last year'],
      ['ticked', 'on'],
      ['one', 'a'],
      ['many', 'a'],
      ['many', 'b'],
    );
    expect(readForm(schema, form)).toEqual({
      version: 3,
      year: 'last year',
      ticked: true,
      unticked: false,
      one: ['a'],
      many: ['a', 'b'],
      none: [],
    });
  });

  it('keeps a list of files', () => {
    const file = new File(['x'], 'x.txt');
    const schema = z.object({ files: z.array(z.instanceof(File)) });
    expect(readForm(schema, formOf(['files', file])).files).toHaveLength(1);
  });

  it('leaves out what the schema does not name, and what would reach into objects', () => {
    const form = formOf(
      ['__proto__.isAdmin', 'yes'],
      ['constructor.prototype.isAdmin', 'yes'],
      ['a', 'b'],
    );
    expect(Object.keys(formObject(form))).toEqual(['a']);
    expect(({} as { isAdmin?: string }).isAdmin).toBeUndefined();
    expect(
      readForm(z.object({ a: z.string() }), formOf(['a', 'b'], ['role', 'administrator'])),
    ).toEqual({ a: 'b' });
  });

  it('refuses text that no database can keep, by its field', () => {
    expect(() => formObject(formOf(['a.0.b', 'x\0y']))).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: 'a.0.b' })] }),
    );
  });
});

describe('what was typed', () => {
  it('is given back by field name, without passwords, files and React’s own fields', () => {
    const form = formOf(
      ['email', 'a@b.example'],
      ['currentPassword', 'hidden'],
      ['secret', 'hidden'],
      ['tags', 'x'],
      ['tags', 'y'],
      ['file', new File(['x'], 'x.txt')],
      ['$ACTION_ID_1', ''],
      ['1_$ACTION_KEY', ''],
    );
    expect(typedValues(form)).toEqual({ email: 'a@b.example', tags: ['x', 'y'] });
  });
});
