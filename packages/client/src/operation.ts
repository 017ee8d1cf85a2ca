/** A GraphQL operation as text, with the types of its answer and of its variables. */
export interface Operation<Data, Variables> {
  readonly name: string
  readonly text: string
  /** Only for the compiler: never set. */
  readonly types?: (variables: Variables) => Data
}
