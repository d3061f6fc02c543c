import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './commands.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stocktake-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command as from a shell, with texts in the place of the terminal. */
async function run(...words: string[]) {
  const [said, complained]: string[][] = [[], []];
  const code = await runCommand(words, {
    env: {},
    print: (text) => said!.push(text),
    complain: (text) => complained!.push(text),
  });
  return { code, out: said!.join('\n'), err: complained!.join('\n') };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const ended = { event: 'visit-ended', date: '2026-03-13' };

describe('stocktake', () => {
  it('says what it can do, alone or asked for help', async () => {
    for (const words of [[], ['--help'], ['help']]) {
      const { code, out } = await run(...words);
      expect(code).toBe(0);
      for (const name of [
        'start',
        'administrator',
        'migrate',
        'import',
        'export',
        'verify',
        'verify-receipt',
        'watch',
        'timeline',
        'simulate',
      ]) {
        expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
      }
    }
  });

  it('verify-receipt wants one file that can be read', async () => {
    for (const words of [[], ['a', 'b'], [join(folder, 'no-such-receipt.txt')]]) {
      const { code, err } = await run('verify-receipt', ...words);
      expect(code).toBe(2);
      expect(err).toMatch(/receipt: (name the one file|.* cannot be read)/);
    }
  });

  it.each([
    'start',
    'migrate',
    'import',
    'export',
    'verify',
    'verify-receipt',
    'watch',
    'timeline',
    'simulate',
  ])('%s explains itself, and refuses an option it does not have', async (name) => {
    const help = await run(name, '--help');
    expect(help.code).toBe(0);
    expect(help.out).toMatch(new RegExp(`^stocktake ${name}`));

    const wrong = await run(name, '--frobnicate');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain("Unknown option '--frobnicate'");
  });

  it('ends with 2 for a command there is not', async () => {
    const { code, err } = await run('stop');
    expect(code).toBe(2);
    expect(err).toContain('There is no command "stop"');
  });
});

describe('stocktake timeline', () => {
  it('prints the lawful calendar of a visit that ended, with the paragraph of each date', async () => {
    const { code, out } = await run('timeline', '--ended', '2026-03-13');
    expect(code).toBe(0);
    expect(out).toContain('S/2020/731, read as of 13 March 2026');
    expect(out).toMatch(
      /D-07 +Complete draft report to the State +2026-03-13 +2026-04-27 .*S\/2020\/731 V\(m\)/,
    );
    expect(out).toMatch(/D-08 .* 2026-04-27 +2026-05-27 +Not started \*/);
  });

  it('prints data in the agreed shape, and nothing else', async () => {
    const events = file('events.json', [ended, { event: 'report-adopted', date: '2026-03-20' }]);
    const { out } = await run('timeline', '--events', events, '--as-of', '2026-04-01', '--format', 'json');
    const timeline = JSON.parse(out);
    expect(Object.keys(timeline)).toEqual(['procedure', 'asOf', 'stage', 'clocks', 'refused', 'next']);
    expect(timeline).toMatchObject({ procedure: 'ctc-2020', asOf: '2026-04-01' });
    expect(Object.keys(timeline.clocks[0])).toEqual([
      ...['id', 'from', 'due', 'outcome', 'fulfilled', 'provisional', 'cause', 'reminders', 'cites'],
    ]);
    for (const refused of timeline.refused) {
      expect(Object.keys(refused)).toEqual(['event', 'date', 'code', 'cites']);
    }
    for (const next of timeline.next) expect(Object.keys(next)).toEqual(['event', 'allowed', 'code']);
  });

  it('reads YAML as it reads JSON', async () => {
    const yaml = file(
      'events.yaml',
      '- {event: visit-ended, date: 2026-03-13}\n- event: pao-submitted\n  date: "2026-03-20"\n',
    );
    const json = file('same.json', [ended, { event: 'pao-submitted', date: '2026-03-20' }]);
    const asked = ['timeline', '--format', 'json', '--events'];
    expect((await run(...asked, yaml)).out).toBe((await run(...asked, json)).out);
  });

  it('says a refused event in a whole sentence with its paragraph', async () => {
    const events = file('refused.json', [
      { event: 'draft-shared-with-state', date: '2026-04-20' },
      { event: 'extension-requested', date: '2026-05-10', days: 30 },
      { event: 'extension-granted', date: '2026-05-15', until: '2026-09-10' },
    ]);
    const { out } = await run('timeline', '--events', events);
    expect(out).toContain('The latest day that can be granted is 19 June 2026');
    expect(out).toContain('S/2020/731 VI.4(d)');
  });

  it('makes a calendar whose days and reminders any calendar program can take', async () => {
    const { out } = await run('timeline', '--ended', '2026-03-13', '--format', 'ics');
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\s*$/);
    expect(out).toContain('UID:ctc-2020-D-07-all-2026-03-13@stocktake');
    expect(out).toContain('DTSTART;VALUE=DATE:20260427\r\nDTEND;VALUE=DATE:20260428');
    expect(out).toContain('BEGIN:VALARM');
    expect((await run('timeline', '--ended', '2026-03-13', '--format', 'ics')).out).toBe(out);
  });

  it('speaks the six languages', async () => {
    const { out } = await run('timeline', '--ended', '2026-03-13', '--language', 'ru');
    expect(out).toContain('13 марта 2026');
  });

  it.each([
    ['neither a visit nor a list', [], 'give either --ended DATE or --events FILE'],
    ['both', ['--ended', '2026-03-13', '--events', '-'], 'give either --ended DATE or --events FILE'],
    ['a day that is none', ['--ended', '2026-02-30'], '"2026-02-30"'],
    ['an as-of that is none', ['--ended', '2026-03-13', '--as-of', 'today'], '--as-of must be a day'],
    [
      'a file that is not there',
      ['--events', '/nowhere.json'],
      '/nowhere.json cannot be read: there is no such file',
    ],
    ['a folder', ['--events', '/'], '/ cannot be read'],
    ['a format there is not', ['--ended', '2026-03-13', '--format', 'pdf'], '--format must be one of'],
    ['a language there is not', ['--ended', '2026-03-13', '--language', 'de'], '--language must be one of'],
    [
      'a procedure there is not',
      ['--ended', '2026-03-13', '--procedure', 'ctc-2021'],
      'did you mean ctc-2020?',
    ],
    [
      'a procedure without visits',
      ['--ended', '2026-03-13', '--procedure', 'fixture-harbour'],
      'use --events FILE',
    ],
    ['a word too many', ['--ended', '2026-03-13', 'now'], "'now'"],
  ])('ends with 2 and says what to do when given %s', async (_, words, sentence) => {
    const { code, out, err } = await run('timeline', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n/);
  });

  it.each([
    ['no list', { events: [ended] }, 'must be a list of events'],
    ['an empty list and no day', [], 'a list without events needs --as-of'],
    ['something that is no event', [ended, 'visit-ended'], 'event 2: it must have "event" and "date"'],
    ['an event there is not', [{ ...ended, event: 'vist-ended' }], 'did you mean "visit-ended"?'],
    ['no date', [{ event: 'visit-ended' }], '"date" is missing'],
    ['a date that is none', [{ ...ended, date: '13.03.2026' }], '"date" must be a day of the calendar'],
    ['an until that is none', [{ ...ended, until: 'soon' }], '"until" must be a day of the calendar'],
    ['days that are none', [{ ...ended, days: '30' }], '"days" must be a whole number, not "30"'],
    ['a moment that is none', [{ ...ended, at: '23:40' }], '"at" must be a moment'],
    ['a key there is not', [{ ...ended, dayz: 3 }], 'unknown key "dayz"'],
    ['JSON that is cut off', '[{"event":', 'is neither JSON nor YAML'],
  ])('ends with 2 and names the place when a file holds %s', async (name, content, sentence) => {
    const { code, err } = await run('timeline', '--events', file(`${name}.json`, content));
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('stocktake simulate', () => {
  const shared = [{ event: 'draft-shared-with-state', date: '2026-04-20' }];
  const asked = { event: 'extension-requested', date: '2026-05-10', days: 30 };

  it('shows the clocks that an assumption changes, and only those', async () => {
    const events = file('shared.json', [...shared, asked]);
    const assume = 'extension-granted=2026-05-15,until=2026-06-10';
    const { code, out } = await run('simulate', '--events', events, '--assume', assume);
    expect(code).toBe(0);
    expect(out).toMatch(/D-08 .* 2026-06-10 +Running/);
    expect(out).not.toContain('D-01');
  });

  it('names them in data', async () => {
    const events = file('shared.json', [...shared, asked]);
    const { out } = await run(
      'simulate',
      '--events',
      events,
      '--assume',
      'state-comments-received=2026-05-12',
      '--format',
      'json',
    );
    expect(JSON.parse(out).changed).toContain('D-12');
  });

  it.each([
    [[], 'give at least one --assume'],
    [['--assume', 'visit-ended'], '"date" must be a day'],
    [['--assume', 'visit-endet=2026-03-13'], 'did you mean "visit-ended"?'],
    [['--assume', 'visit-ended=2026-03-13,days=many'], '"days" must be a whole number'],
    [['--assume', 'visit-ended=2026-03-13,weeks=2'], 'unknown key "weeks"'],
  ])('ends with 2 when given %j', async (words, sentence) => {
    const { code, err } = await run('simulate', ...words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
