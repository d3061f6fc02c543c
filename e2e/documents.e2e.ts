import { Buffer } from 'node:buffer';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { violations } from './axe.ts';
import { open } from './pages.ts';
import { expect, test } from './stocktake.ts';
import { askToRecord, goToFile } from './visit.ts';

async function scan(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([400, 300]).drawText('Note verbale 17/2026', { x: 40, y: 200, font });
  return Buffer.from(await document.save());
}

/** The same with a script that would run when it is opened. */
async function hostile(): Promise<Buffer> {
  const honest = (await scan()).toString('latin1');
  const script = '99 0 obj\n<< /S /JavaScript /JS (app.alert) >>\nendobj\nstartxref';
  return Buffer.from(honest.replace('startxref', script), 'latin1');
}

test('a note verbale is entered with its scan; the State holds a receipt, and another State finds nothing', async ({
  world,
  signInAs,
  text,
}) => {
  const visit = await world.visitOpened({ state: 'XAA', approvedOn: '2026-05-04' });
  await world.happened(visit, 'consent-requested', '2026-05-05');
  const expert = await signInAs('cted');
  await goToFile(expert, visit.fileId);
  const dialog = await askToRecord(expert, text, 'consent-given');
  const file = dialog.getByLabel(text('events.paper.scan'), { exact: true });
  await file.setInputFiles({ name: 'note.pdf', mimeType: 'application/pdf', buffer: await hostile() });
  await expect(dialog.getByText(text('filing.file-pdf-script'))).toBeVisible();

  await file.setInputFiles({ name: 'note.pdf', mimeType: 'application/pdf', buffer: await scan() });
  await expect(dialog.getByText(text('web.file-sent', { name: 'note.pdf' }))).toBeVisible();
  await dialog.getByLabel(text('events.paper.title'), { exact: true }).fill('Note verbale 17/2026');
  expect(await violations(expert, true)).toEqual([]);
  await dialog.getByRole('button', { name: text('events.paper.file-now') }).click();
  await expect(dialog.getByLabel(text('events.paper.choose'), { exact: true })).not.toHaveValue('');
  await dialog.getByRole('button', { name: text('events.form.enter') }).click();
  const receiptLink = dialog.getByRole('link', { name: text('events.entered.receipt-of-state') });
  const receiptPath = (await receiptLink.getAttribute('href')) ?? '';

  const mission = await signInAs('permanent-mission', 'XAA');
  await open(mission, receiptPath);
  await expect(mission.locator('pre')).toContainText('event: consent-given');
  expect(await violations(mission)).toEqual([]);
  const receipt = await mission.locator('pre').innerText();
  await mission.getByRole('link', { name: text('receipts.open-paper') }).click();
  await expect(mission.getByRole('heading', { level: 1 })).toHaveText('Note verbale 17/2026');
  const [saved] = await Promise.all([
    mission.waitForEvent('download'),
    mission.getByRole('button', { name: text('documents.download') }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^note\.copy-[0-9a-f]{8}\.pdf$/);
  await expect(mission.getByText(text('documents.reading-marked'))).toBeVisible();
  const documentPath = new URL(mission.url()).pathname;

  const other = await signInAs('permanent-mission', 'XAB');
  await open(other, documentPath);
  await expect(other.getByText(text('documents.not-found'))).toBeVisible();

  const anybody = await signInAs();
  await open(anybody, '/receipt');
  await anybody.getByLabel(text('receipts.check-text'), { exact: true }).fill(receipt);
  await anybody.getByRole('button', { name: text('receipts.check-now') }).click();
  await expect(anybody.getByText(text('receipts.is-genuine'))).toBeVisible();
  await anybody
    .getByLabel(text('receipts.check-text'), { exact: true })
    .fill(receipt.replace('given', 'refused'));
  await anybody.getByRole('button', { name: text('receipts.check-now') }).click();
  await expect(anybody.getByText(text('receipts.is-not-genuine'))).toBeVisible();
});
