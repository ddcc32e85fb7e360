// The asynchronous border lets the federation runtime decide on the shared libraries first.
void import('./bootstrap.ts').then(({ bootstrap }) => bootstrap());
