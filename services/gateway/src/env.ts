import { z } from 'zod';
import { isHttps, isLoopback } from './security.ts';

/** What a gateway needs to know about where it runs. */
export interface GatewayEnv {
  host: string;
  /** 0: any free port. */
  port: number;
  /** Address people use, without a trailing slash; null: only this machine. */
  publicUrl: string | null;
  /** `registered`: only operations of graphql/operations run. `any`: also others, within limits. */
  operations: 'registered' | 'any';
  engine: 'router' | 'apollo';
  /** The sample city with its well-known passwords. */
  demo: boolean;
  /** Lets a scraper on another machine read /metrics (`Authorization: Bearer …`). */
  metricsToken: string | null;
  /** Addresses or ranges of load balancers whose X-Forwarded-For is believed; absent: nobody's. */
  trustedProxies?: readonly string[];
}

/** A gateway process of its own also needs the way to its peers and the database that wakes it. */
export interface ProcessEnv extends GatewayEnv {
  internalSecret: string;
  /** For LISTEN only; null: no live updates, and revocations take up to 5 s. */
  databaseUrl: string | null;
  /** SUBGRAPH_<NAME>_URL by lower-case name. */
  subgraphUrls: Readonly<Record<string, string>>;
  logLevel: string;
}

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));

const variables = z.object({
  HOST: optional(z.string()),
  PORT: optional(z.coerce.number().int().min(0).max(65535)),
  PUBLIC_URL: optional(url),
  GRAPHQL_OPERATIONS: optional(z.enum(['registered', 'any'])),
  GATEWAY_ENGINE: optional(z.enum(['router', 'apollo'])),
  DEMO: optional(z.enum(['0', '1'])),
  METRICS_TOKEN: optional(z.string().min(16)),
  TRUSTED_PROXIES: optional(z.string()),
  INTERNAL_SECRET: z.string({ error: 'is needed: the services refuse unsigned calls' }).min(16),
  DATABASE_URL: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
});

function subgraphName(variable: string): string | undefined {
  return /^SUBGRAPH_([A-Z]+)_URL$/.exec(variable)?.[1]?.toLowerCase();
}

/** Reads the environment of a gateway process; throws one sentence a wrong variable. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): ProcessEnv {
  const parsed = variables.safeParse(source);
  const urls = z
    .record(z.string(), url)
    .safeParse(Object.fromEntries(Object.entries(source).filter(([name, value]) => subgraphName(name) && value)));
  const issues = [...(parsed.error?.issues ?? []), ...(urls.error?.issues ?? [])];
  if (!parsed.success || !urls.success) {
    throw new Error(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  const { data } = parsed;
  const env: ProcessEnv = {
    host: data.HOST ?? '127.0.0.1',
    port: data.PORT ?? 4000,
    publicUrl: data.PUBLIC_URL ?? null,
    operations: data.GRAPHQL_OPERATIONS ?? 'registered',
    engine: data.GATEWAY_ENGINE ?? 'router',
    demo: data.DEMO === '1',
    metricsToken: data.METRICS_TOKEN ?? null,
    trustedProxies: (data.TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter((range) => range !== ''),
    internalSecret: data.INTERNAL_SECRET,
    databaseUrl: data.DATABASE_URL ?? null,
    subgraphUrls: Object.fromEntries(
      Object.entries(urls.data).map(([name, value]) => [subgraphName(name) ?? '', value]),
    ),
    logLevel: data.LOG_LEVEL ?? 'warn',
  };
  checkExposure(env);
  return env;
}

/** A gateway that others can reach needs https in front of it, and must not hold the sample city. */
export function checkExposure({ host, publicUrl, demo }: Pick<GatewayEnv, 'host' | 'publicUrl' | 'demo'>): void {
  if (isLoopback(host)) return;
  if (!isHttps(publicUrl))
    throw new Error(`HOST ${host} can be reached from outside: PUBLIC_URL must be an https address`);
  if (demo)
    throw new Error(`HOST ${host} can be reached from outside: the sample city (DEMO=1) has well-known passwords`);
}
