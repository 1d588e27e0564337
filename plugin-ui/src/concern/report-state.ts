import type { AdultIn, ChildLine, FormTemplate, NewConcern, Occurred, ReportView, Role } from '../api-types';
import type { Fault } from '../ui/errors';
import { report as t } from './report-messages';

/** What stands in the form, whether finished or not. Kept in memory and, as a draft, on the server. */
export interface Report {
  about: '' | 'CHILD' | 'ADULT';
  children: { line: ChildLine; role: Role }[];
  unknown: string[];
  adult: AdultIn;
  aboutHead: '' | 'yes' | 'no';
  answers: Record<string, string[]>;
  day: string;
  time: string;
  words: string;
  unknownWhen: boolean;
  paper: boolean;
  paperCode: string;
  paperDay: string;
  paperTime: string;
}

export const empty = (): Report => ({
  about: '', children: [], unknown: [], adult: {}, aboutHead: '', answers: {}, day: '', time: '', words: '', unknownWhen: false,
  paper: false, paperCode: '', paperDay: '', paperTime: '',
});

/** From the server's draft, or from the pupil whose page the reporter came from. */
export function fromView(view: ReportView, childId: string | undefined): Report {
  const line = (id: string): ChildLine | undefined => view.children.find((each) => each.id === id);
  const draft = view.draft?.concern;
  if (draft === undefined) {
    const here = childId === undefined ? undefined : line(childId);
    return here === undefined ? empty() : { ...empty(), about: 'CHILD', children: [{ line: here, role: 'NOT_SURE' }] };
  }
  const { occurred, paper } = draft;
  return {
    ...empty(), about: draft.about, unknown: [...draft.unknownChildren], adult: { ...draft.adult }, answers: { ...draft.answers },
    children: draft.children.flatMap((each) => {
      const known = line(each.id);
      return known === undefined ? [] : [{ line: known, role: each.role }];
    }),
    aboutHead: draft.about === 'ADULT' ? 'no' : '',
    day: occurred.day ?? '', time: occurred.time ?? '', words: occurred.words ?? '', unknownWhen: occurred.precision === 'UNKNOWN' && hasNothing(occurred) === false,
    paper: paper !== undefined, paperCode: paper?.code ?? '', paperDay: paper?.writtenDay ?? '', paperTime: paper?.writtenTime ?? '',
  };
}

const hasNothing = (occurred: Occurred): boolean => occurred.day === undefined && occurred.words === undefined;

export function occurredOf(report: Pick<Report, 'day' | 'time' | 'words' | 'unknownWhen'>): Occurred {
  const found: Occurred = { precision: report.unknownWhen ? 'UNKNOWN' : 'ABOUT' };
  if (!report.unknownWhen && report.day !== '') found.day = report.day;
  if (!report.unknownWhen && report.day !== '' && report.time !== '') found.time = report.time;
  if (report.words.trim() !== '') found.words = report.words.trim();
  if (found.day === undefined && found.words === undefined) found.precision = 'UNKNOWN';
  return found;
}

/** What goes to the server, as a draft or for good. Empty answers are left out. */
export function toConcern(report: Report, form: FormTemplate): NewConcern {
  const concern: NewConcern = {
    template: `${form.id}@${form.version}`,
    about: report.about === 'ADULT' ? 'ADULT' : 'CHILD',
    children: report.children.map((each) => ({ id: each.line.id, role: each.role })),
    unknownChildren: report.unknown.map((each) => each.trim()).filter((each) => each !== ''),
    answers: answersOf(report),
    occurred: occurredOf(report),
  };
  if (report.about === 'ADULT') concern.adult = adultOf(report.adult);
  if (report.paper) concern.paper = { code: report.paperCode.trim(), writtenDay: report.paperDay, writtenTime: report.paperTime };
  return concern;
}

function adultOf(adult: AdultIn): AdultIn {
  if (adult.personId !== undefined) return { personId: adult.personId };
  return { name: (adult.name ?? '').trim() };
}

function answersOf(report: Report): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [code, values] of Object.entries(report.answers)) {
    const kept = values.filter((each) => each.trim() !== '');
    if (kept.length > 0) found[code] = kept;
  }
  const told = found['told']?.[0];
  if (told !== 'yes') delete found['toldAt'];
  if (told !== 'send') delete found['room'];
  return found;
}

/** The required answers that are missing, in the order of the page. The server checks again. */
export function missing(report: Report): Fault[] {
  const faults: Fault[] = [];
  const need = (ok: boolean, id: string, text: string): void => {
    if (!ok) faults.push({ id, text });
  };
  if (report.about === '') return [{ id: 'about-child', text: t.needAbout }];
  if (report.about === 'CHILD') {
    need(report.children.length > 0 || report.unknown.some((each) => each.trim() !== ''), 'add-child', t.needChild);
  } else {
    need(report.aboutHead !== '', 'head-no', t.needHead);
    need(report.adult.personId !== undefined || (report.adult.name ?? '').trim() !== '', 'adult-name', t.needAdult);
  }
  need((report.answers['saw']?.[0] ?? '').trim() !== '', 'saw', t.needSaw);
  need(report.unknownWhen || report.day !== '' || report.words.trim() !== '', 'day', t.needWhen);
  need((report.answers['told']?.length ?? 0) > 0, 'told-yes', report.about === 'ADULT' ? t.needToldHead : t.needTold);
  if (report.answers['told']?.[0] === 'send') need((report.answers['room']?.[0] ?? '').trim() !== '', 'room', t.needRoom);
  if (report.paper) {
    need(report.paperCode.trim() !== '', 'paper-code', t.needPaperCode);
    need(report.paperDay !== '', 'paper-day', t.needPaperDay);
    need(report.paperTime !== '', 'paper-time', t.needPaperTime);
  }
  return faults;
}
