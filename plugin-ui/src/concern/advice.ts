import type { ChildLine } from '../api-types';

/** Advice that appears while one writes. It never stops a report from being sent. */
export type Prompt = { kind: 'danger' } | { kind: 'image' } | { kind: 'banter'; word: string };

const DANGER = /\b(knife|knives|weapon|stabb?(?:ed|ing)?|gun|machete|kill(?:ed|ing)? (?:her|him|my|them)sel(?:f|ves)|kill (?:me|her|him|them)|suicid\w*|overdos\w*|self[- ]?harm\w*|unconscious|not breathing|bleeding|strangl\w*|chok(?:ed|ing)|ran away|run(?:ning)? away|gone missing|is missing|locked (?:in|out)|afraid to go home|scared to go home|not safe (?:at home|to go home)|rap(?:e|ed))\b/i;
const IMAGE = /\b(photos?|pics?|pictures?|images?|videos?|snaps?|snapchats?|screenshots?|nudes?|naked|sext\w*|topless|livestream\w*)\b/i;
const BANTER = /\b(banter|only (?:a )?jok(?:e|ing)|just (?:a )?jok(?:e|ing)|just (?:a )?laugh|having a laugh|messing (?:about|around)|play[- ]?fighting|boys will be boys|just kids|part of growing up)\b/i;

/** From everything written so far: the reporter's words and the child's. */
export function promptsFor(...texts: string[]): Prompt[] {
  const all = texts.join('\n');
  const found: Prompt[] = [];
  if (DANGER.test(all)) found.push({ kind: 'danger' });
  if (IMAGE.test(all)) found.push({ kind: 'image' });
  const banter = BANTER.exec(all);
  if (banter !== null) found.push({ kind: 'banter', word: banter[0].toLowerCase() });
  return found;
}

/** Children whose SEND support this reporter may see: the three barriers to recognition apply. */
export function withSend(children: readonly ChildLine[]): ChildLine[] {
  return children.filter((each) => each.send !== undefined && each.send.provision !== 'N');
}
