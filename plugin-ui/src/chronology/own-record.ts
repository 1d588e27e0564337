import type { OwnRecord } from '../api-types';
import { zone } from '../session';
import { term } from '../terms';
import { dayOf } from '../time';
import { plainDay } from '../print/document';
import { file as t } from './messages';

/** "Case 12", or "Concern of 13 November 2025". */
export const recordName = (record: OwnRecord): string =>
  record.number === undefined ? t.day(term('concern'), plainDay(dayOf(record.since, zone()))) : t.numbered(term('case'), record.number);
