/** Words a message of the designer: `key` without the namespace, named values. Keeps view functions free of the framework. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;
