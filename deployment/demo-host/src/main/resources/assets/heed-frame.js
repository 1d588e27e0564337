// The host page's half of the embedded launch. One frame a page; every message is checked for its origin and its window.
'use strict';
(() => {
  const frame = document.querySelector('iframe.heed');
  if (!frame) return;
  const origin = frame.dataset.heedOrigin;
  const says = document.querySelector('.heed-says');
  let lastPing = 0;

  const tell = (message) => frame.contentWindow.postMessage({ heed: 1, ...message }, origin);

  const say = (words) => {
    says.textContent = words;
    says.hidden = words === '';
  };

  async function launch(nonce) {
    if (typeof nonce !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(nonce)) return;
    const body = new URLSearchParams({ nonce, view: frame.dataset.view, pupil: frame.dataset.pupil });
    try {
      const answer = await fetch('/heed/launch', { method: 'POST', body, credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
      if (answer.ok) {
        say('');
        tell({ type: 'launch', token: (await answer.json()).token });
        return;
      }
      tell({ type: 'launch-refused', status: answer.status });
      say(answer.status === 401 ? 'You are signed out of this system. Reload the page and sign in again.' : 'Safeguarding could not be opened for you here.');
    } catch {
      tell({ type: 'launch-refused', status: 503 });
      say('This system did not answer. Check the network and reload the page.');
    }
  }

  function resize(height) {
    if (Number.isFinite(height) && height > 0) {
      frame.style.height = `${Math.min(20000, Math.max(320, Math.ceil(height)))}px`;
    }
  }

  function keepAlive() {
    const now = Date.now();
    if (now - lastPing < 60000) return;
    lastPing = now;
    fetch('/session/ping', { method: 'POST', credentials: 'same-origin', cache: 'no-store' }).catch(() => {});
  }

  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const message = event.data;
    if (typeof message !== 'object' || message === null || message.heed !== 1) return;
    if (message.type === 'launch-please') void launch(message.nonce);
    else if (message.type === 'size') resize(message.height);
    else if (message.type === 'keep-alive') keepAlive();
    else if (message.type === 'close') window.location.assign(frame.dataset.back);
  });

  // The frame waits for this script, so that its first message finds a listener.
  frame.src = frame.dataset.src;
})();
