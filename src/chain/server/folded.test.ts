import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { fold } from '../../platform/fold.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it.each([
  'Côte d’Ivoire',
  'Türkiye — «Étude» n° 12',
  'Borders: control, “advance passenger information” (API)',
  'Российская Федерация; Ёлка, финансирование терроризма',
  'إِسبانيا، الأردن والجمهورية ٱلعربية',
  'تمويل الإرهاب؟ نعم، على مستوى الشركة',
  '《反恐怖主义》：边境管制、第2396号决议',
  '  (the)  Gambia 2 (e) ',
])('the database folds words as the program does: %s', async (words) => {
  const { rows } = await database.admin.query('select app.folded($1) as folded', [words]);
  expect(rows[0].folded).toBe(fold(words));
});
