import './shell/heed-app';
import { SessionKeeper, begin } from './session';
import { HostFrame } from './shell/host-frame';

const meta = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

const frame = new HostFrame(meta('heed-host-origin'));
const app = document.querySelector('heed-app');
if (app !== null) {
  app.replaceChildren();
  app.begin(begin(new SessionKeeper(frame, meta('heed-host-id'))), frame);
}
