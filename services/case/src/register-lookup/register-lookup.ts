/** What a data step asks another authority's register. */
interface RegisterQuestion {
  /** Name of the data step, such as the check of a licence. */
  readonly name: string;
  readonly organizationId: string;
  /** Form values of the step, `role:element`. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The register's answer. Facts go into the ledger: no personal data. */
export type RegisterAnswer =
  | { readonly isFound: true; readonly facts: Readonly<Record<string, unknown>> & { readonly source: string } }
  | {
      readonly isFound: false;
      readonly reason: string;
      readonly facts: Readonly<Record<string, unknown>> & { readonly source: string };
    };

/** Door to the registers of other authorities (Rules 27): the city connects the real one here. */
export interface RegisterLookup {
  /** Rejects when the register cannot be reached; the step is then tried again. */
  lookUp(question: RegisterQuestion): Promise<RegisterAnswer>;
}
