// Loaded before a program (`node --import`): writes a line to the file WATCHED_CONNECTIONS for every connection, look-up or datagram that is
// not to this machine, and lets it fail. What a program does with native code alone is not seen.
import { appendFileSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";

const require = createRequire(import.meta.url);
const [net, dns, dgram] = [require("node:net"), require("node:dns"), require("node:dgram")];
const own = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|0\.0\.0\.0|::)$/;

function refuse(kind, host) {
  appendFileSync(process.env.WATCHED_CONNECTIONS, `${kind} ${host}\n`);
  return Object.assign(new Error(`watched: ${kind} to ${host}`), { code: "ECONNREFUSED" });
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function watchedConnect(...words) {
  // `net.connect` hands its normalised arguments on as one array.
  const [first, second] = Array.isArray(words[0]) ? words[0] : words;
  const isPath = typeof first === "object" ? Boolean(first.path) : typeof first === "string" && Number.isNaN(Number(first));
  const host = typeof first === "object" ? first.host : typeof second === "string" ? second : undefined;
  if (isPath || host === undefined || own.test(host)) return connect.apply(this, words);
  const error = refuse("connection", host);
  setImmediate(() => this.destroy(error));
  return this;
};

for (const api of [dns, dns.promises]) {
  for (const name of Object.keys(api).filter((key) => /^(lookup|resolve|reverse)/.test(key) && typeof api[key] === "function")) {
    const ask = api[name];
    api[name] = function watchedLookup(host, ...rest) {
      if (own.test(String(host))) return ask.call(this, host, ...rest);
      const error = refuse("look-up", host);
      const callback = rest.findLast((word) => typeof word === "function");
      if (callback === undefined) return Promise.reject(error);
      process.nextTick(callback, error);
    };
  }
}

for (const name of ["send", "connect"]) {
  const original = dgram.Socket.prototype[name];
  dgram.Socket.prototype[name] = function watchedDatagram(...words) {
    const host = words.find((word) => typeof word === "string" && /[.:]/.test(word));
    if (host === undefined || own.test(host)) return original.apply(this, words);
    throw refuse("datagram", host);
  };
}
syncBuiltinESMExports();
