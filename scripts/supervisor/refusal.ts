/** An expected refusal: its message is for a person, no stack is wanted. */
export class Refusal extends Error {
  override name = "Refusal";
}
