const { MessageChannel } = require("node:worker_threads");

/**
 * The grid's engine pauses by a message to itself, and leaves the channel open when it is stopped meanwhile. Node would wait for it
 * for ever; here it need not.
 */
class ForgottenChannel extends MessageChannel {
  constructor() {
    super();
    const { port1, port2 } = this;
    const post = port2.postMessage.bind(port2);
    port2.postMessage = (message, transfer) => {
      post(message, transfer);
      port1.unref();
    };
  }
}

Object.assign(globalThis, { MessageChannel: ForgottenChannel });
