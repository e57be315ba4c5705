import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { routes } from '../../../src/gateway/api/routes';
import { findInImage, listSettings, readDeployFile } from '../../deploy-files';
import { readSettings } from './read-settings';

interface Probe {
  httpGet: { path: string; port: string };
  timeoutSeconds?: number;
}

interface Container {
  envFrom: Record<string, { name: string }>[];
  ports: { name: string; containerPort: number }[];
  startupProbe: Probe;
  livenessProbe: Probe;
  readinessProbe: Probe;
  securityContext: object;
  volumeMounts: { name: string; mountPath: string }[];
}

interface Resource {
  kind: string;
  metadata: { name: string };
  data?: Record<string, string>;
  spec?: {
    selector?: { matchLabels?: object };
    ports?: { name: string; targetPort: string }[];
    replicas?: number;
    template?: {
      metadata: { labels: object };
      spec: {
        containers: [Container];
        volumes: { name: string }[];
        securityContext: object;
      };
    };
    volumeClaimTemplates?: { metadata: { name: string } }[];
    rules?: {
      http: { paths: { backend: { service: object } }[] };
    }[];
  };
}

/** Reads all resources of a file. */
const readResources = (name: string): Resource[] =>
  parseAllDocuments(readDeployFile(`kubernetes/${name}`)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Resource;
  });

const findKind = (resources: readonly Resource[], kind: string): Resource => {
  const found = resources.filter((resource) => resource.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as Resource;
};

const [USER = ''] = findInImage('USER');
const [DATA = ''] = findInImage('VOLUME');
const PATHS = routes.map(({ path }) => path);

describe.each([
  ['sqlite.yaml', 'StatefulSet', [DATA, '/tmp'], ['configMapRef']],
  ['postgres.yaml', 'Deployment', ['/tmp'], ['configMapRef', 'secretRef']],
])('kubernetes/%s', (name, kind, writable, sources) => {
  const resources = readResources(name);
  const { spec } = findKind(resources, kind);
  const pod = spec?.template?.spec;
  const container = pod?.containers[0] as Container;

  it('gives gateways settings that they read, and take', () => {
    const { data = {}, metadata } = findKind(resources, 'ConfigMap');
    expect(listSettings()).toEqual(expect.arrayContaining(Object.keys(data)));
    expect(readSettings(data)).toMatchObject({
      trusted: ['10.244.0.0/16'],
      url: 'https://bans.example.com',
    });
    const from = container.envFrom.flatMap((source) => Object.entries(source));
    expect(from).toEqual(
      sources.map((source) => [source, { name: metadata.name }]),
    );
  });

  it('asks at the image’s port, at paths that there are', () => {
    const [port] = container.ports;
    expect(String(port?.containerPort)).toBe(findInImage('EXPOSE')[0]);
    const { startupProbe, livenessProbe, readinessProbe } = container;
    for (const probe of [startupProbe, livenessProbe, readinessProbe]) {
      expect(probe.httpGet.port).toBe(port?.name);
      expect(PATHS).toContain(probe.httpGet.path);
    }
    // A database that is away must not restart the gateway.
    expect(livenessProbe.httpGet.path).toBe('/health');
    expect(readinessProbe.httpGet.path).toBe('/ready');
  });

  it('sends requests to the pods, and has the ingress find them', () => {
    const { spec: service, metadata } = findKind(resources, 'Service');
    const labels = spec?.template?.metadata.labels;
    expect(service?.selector).toEqual(labels);
    expect(spec?.selector?.matchLabels).toEqual(labels);
    const [port] = service?.ports ?? [];
    expect(port?.targetPort).toBe(container.ports[0]?.name);
    const ingress = findKind(readResources('ingress.yaml'), 'Ingress');
    const [rule] = ingress.spec?.rules ?? [];
    expect(rule?.http.paths[0]?.backend.service).toEqual({
      name: metadata.name,
      port: { name: port?.name },
    });
  });

  it('runs as the image’s user, and lets it write where it has to alone', () => {
    const [user, group] = USER.split(':').map(Number);
    expect(pod?.securityContext).toMatchObject({
      ...{ runAsNonRoot: true, runAsUser: user, runAsGroup: group },
    });
    expect(container.securityContext).toMatchObject({
      ...{ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false },
    });
    const { volumeMounts } = container;
    expect(volumeMounts.map(({ mountPath }) => mountPath)).toEqual(writable);
    const volumes = [
      ...(pod?.volumes ?? []).map((volume) => volume.name),
      ...(spec?.volumeClaimTemplates ?? []).map(
        ({ metadata }) => metadata.name,
      ),
    ];
    const mounted = volumeMounts.map((volume) => volume.name);
    expect(mounted.sort()).toEqual(volumes.sort());
  });
});

it('on SQLite there is one gateway, and on PostgreSQL two', () => {
  const [sqlite, postgres] = [
    findKind(readResources('sqlite.yaml'), 'StatefulSet'),
    findKind(readResources('postgres.yaml'), 'Deployment'),
  ];
  expect([sqlite.spec?.replicas, postgres.spec?.replicas]).toEqual([1, 2]);
});
