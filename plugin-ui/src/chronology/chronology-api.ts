import type { CasePrintView, ChildFileView, ChildPrintView } from '../api-types';
import { call } from '../http';

const child = (id: string): string => `/api/children/${encodeURIComponent(id)}/file`;

export const casePrint = (id: string, part: number): Promise<CasePrintView> => call('GET', `/api/cases/${encodeURIComponent(id)}/print?part=${part}`);
export const childFile = (id: string, before?: string): Promise<ChildFileView> => call('GET', `${child(id)}${before === undefined ? '' : `?before=${encodeURIComponent(before)}`}`);
export const childPrint = (id: string, part: number): Promise<ChildPrintView> => call('GET', `${child(id)}/print?part=${part}`);
