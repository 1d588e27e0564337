/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */
// The host page's half of the embedded launch. A page may load this file more than once: only the first stays.
(function () {
  "use strict";
  if (window.heedHost) {
    window.heedHost.scan();
    return;
  }

  var NONCE = /^[A-Za-z0-9_-]{43}$/;
  var MINUTE = 60000;
  var SILENCE = 15000;
  var places = [];
  var lastAlive = 0;

  function place(element) {
    element.dataset.heedReady = "1";
    var button = element.querySelector("[data-heed-open]");
    if (button) {
      button.addEventListener("click", function () {
        button.style.display = "none";
        open(element).focus();
      });
    } else {
      open(element);
    }
  }

  function open(element) {
    var data = element.dataset;
    var frame = document.createElement("iframe");
    // Not a title: Gibbon's tooltips take it away while the iframe has the focus.
    frame.setAttribute("aria-label", "Safeguarding");
    frame.setAttribute("allow", "");
    frame.referrerPolicy = "strict-origin";
    // Heed's own margin lies over the page's, so that its words begin where the page's do.
    frame.style.cssText = "display:block;width:calc(100% + 24px);max-width:none;margin:0 -12px;border:0;min-height:640px";
    var entry = { element: element, frame: frame, data: data, busy: false, heard: false };
    places.push(entry);
    frame.src = data.heedSrc;
    element.appendChild(frame);
    setTimeout(function () {
      if (!entry.heard && frame.isConnected) {
        silent(entry);
      }
    }, SILENCE);
    return frame;
  }

  function silent(entry) {
    var note = document.createElement("div");
    note.className = "warning";
    note.setAttribute("role", "alert");
    note.textContent =
      "Safeguarding does not answer at the moment. If you are worried about a child, speak to a safeguarding lead in person now.";
    entry.note = note;
    entry.element.insertBefore(note, entry.frame);
  }

  function say(entry, message) {
    message.heed = 1;
    if (entry.frame.isConnected && entry.frame.contentWindow) {
      entry.frame.contentWindow.postMessage(message, entry.data.heedOrigin);
    }
  }

  function launch(entry, nonce) {
    if (entry.busy) {
      entry.waiting = nonce;
      return;
    }
    entry.busy = true;
    fetch(entry.data.heedLaunch, {
      method: "POST",
      body: new URLSearchParams({ nonce: nonce, view: entry.data.heedView, pupil: entry.data.heedPupil }),
      credentials: "same-origin",
      redirect: "error",
      cache: "no-store",
    })
      .then(function (answer) {
        if (!answer.ok) {
          say(entry, { type: "launch-refused", status: answer.status });
          return undefined;
        }
        return answer.json().then(function (body) {
          say(entry, { type: "launch", token: body.token });
        });
      })
      .catch(function () {
        say(entry, { type: "launch-refused", status: 503 });
      })
      .finally(function () {
        entry.busy = false;
        if (entry.waiting) {
          var next = entry.waiting;
          entry.waiting = null;
          launch(entry, next);
        }
      });
  }

  function keepAlive(entry) {
    var now = Date.now();
    if (now - lastAlive >= MINUTE) {
      lastAlive = now;
      fetch(entry.data.heedAlive, { method: "POST", credentials: "same-origin", cache: "no-store" }).catch(function () {});
    }
  }

  function close(entry) {
    if (entry.data.heedBack) {
      window.location.assign(entry.data.heedBack);
      return;
    }
    var button = entry.element.querySelector("[data-heed-open]");
    if (button) {
      entry.frame.remove();
      button.style.display = "";
      button.focus();
      scan();
    }
  }

  window.addEventListener("message", function (event) {
    var message = event.data;
    if (!message || typeof message !== "object" || message.heed !== 1) {
      return;
    }
    var entry = places.find(function (known) {
      return known.frame.contentWindow === event.source && known.data.heedOrigin === event.origin;
    });
    if (!entry || !event.source) {
      return;
    }
    entry.heard = true;
    if (entry.note) {
      entry.note.remove();
      entry.note = null;
    }
    if (message.type === "launch-please" && typeof message.nonce === "string" && NONCE.test(message.nonce)) {
      launch(entry, message.nonce);
    } else if (message.type === "size" && Number.isFinite(message.height)) {
      entry.frame.style.minHeight = "0";
      entry.frame.style.height = Math.min(Math.max(Math.ceil(message.height), 200), 20000) + "px";
    } else if (message.type === "keep-alive") {
      keepAlive(entry);
    } else if (message.type === "close") {
      close(entry);
    }
  });

  function scan() {
    places = places.filter(function (known) {
      return known.frame.isConnected;
    });
    document.querySelectorAll("[data-heed-frame]:not([data-heed-ready])").forEach(place);
  }

  window.heedHost = { scan: scan };
  // Gibbon swaps the content of a page without loading a new one.
  document.addEventListener("htmx:afterSettle", scan);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", scan);
  } else {
    scan();
  }
})();
