import { proto, Status } from '../codec/proto.ts';
import { type GrpcMethod, GrpcServer } from '../grpc/grpc-server.ts';
import { HAPI_METHODS } from '../grpc/hapi-methods.ts';

// An empty HAPI: accepts every transaction unread and says SUCCESS to every question for a receipt. Prints {hapi} as JSON.
const accepted = proto.TransactionResponse.encode({ nodeTransactionPrecheckCode: Status.OK }).finish();
const success = proto.Response.encode({
  transactionGetReceipt: { header: { nodeTransactionPrecheckCode: Status.OK }, receipt: { status: Status.SUCCESS } },
}).finish();
const methods = new Map<string, GrpcMethod>();
for (const [service, { transactions, queries }] of Object.entries(HAPI_METHODS)) {
  for (const name of transactions) methods.set(`/proto.${service}/${name}`, { kind: 'unary', call: () => accepted });
  for (const name of queries) methods.set(`/proto.${service}/${name}`, { kind: 'unary', call: () => success });
}
const server = new GrpcServer({
  methods,
  maxMessageBytes: 140_000,
  reply: () => 'send',
  onFault: (method, error) => process.stderr.write(`${method} ${String(error)}\n`),
});
const port = await server.listen(0, '127.0.0.1');
process.stdout.write(`${JSON.stringify({ hapi: `127.0.0.1:${port}` })}\n`);
