/** Words a message of the editor: `key` without the namespace. Keeps view functions free of the framework. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;
