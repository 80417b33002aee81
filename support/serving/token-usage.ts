/** Token counts as the OpenAI API reports them. */
export interface TokenUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}
