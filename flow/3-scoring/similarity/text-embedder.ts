/** A model that turns texts into vectors. */
export interface TextEmbedder {
  /** The model's name, as score cards show it. */
  readonly name: string;
  /** One vector per text, in order, all of one length. @throws TensorNodeError TN-2005 when it does not answer */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly (readonly number[])[]>;
}
