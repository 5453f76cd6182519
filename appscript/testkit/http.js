// HTTP that blocks, as UrlFetchApp does: a worker thread makes the request while this one waits.
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

const code = `
  const { parentPort, workerData } = require('node:worker_threads');
  const signal = new Int32Array(workerData.signal);
  workerData.port.on('message', async ({ method, url, headers, body }) => {
    let answer;
    try {
      const response = await fetch(url, { method, headers, body, redirect: 'manual' });
      answer = { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
    } catch (failure) {
      answer = { failure: String(failure.cause?.message ?? failure.message) };
    }
    workerData.port.postMessage(answer);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });`;

/** Makes requests one after the other; close() ends its thread. */
export function blockingHttp() {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(code, { eval: true, workerData: { port: port2, signal: signal.buffer }, transferList: [port2] });
  worker.unref();
  port1.unref();
  return {
    fetch(method, url, headers = {}, body = undefined) {
      Atomics.store(signal, 0, 0);
      port1.postMessage({ method, url, headers, body });
      if (Atomics.wait(signal, 0, 0, 120_000) === 'timed-out') throw new Error(`No answer from ${url}`);
      const answer = receiveMessageOnPort(port1).message;
      if (answer.failure) throw new Error(`DNS error or no connection: ${url} (${answer.failure})`);
      return answer;
    },
    close: () => worker.terminate(),
  };
}
