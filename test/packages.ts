// A package for an LMS as the standards have it, written from them and not from what writes it.
import { elementsNamed, readXml, type XmlElement } from './xml.js';

/** What an element may have in it, in this order; of which the first are required. */
type Model = Readonly<Record<string, { readonly required: readonly string[]; readonly may?: readonly string[] }>>;

const CONTENT: Model = {
  manifest: { required: ['metadata', 'organizations', 'resources'] },
  metadata: { required: ['schema', 'schemaversion'] },
  organizations: { required: ['organization'] },
  resources: { required: ['resource'] },
  resource: { required: ['file'] },
  file: { required: [] },
};
const MODELS: Readonly<Record<string, Model>> = {
  scorm12: {
    ...CONTENT,
    organization: { required: ['title', 'item'] },
    item: { required: ['title'], may: ['adlcp:masteryscore'] },
  },
  scorm2004: {
    ...CONTENT,
    organization: { required: ['title', 'item'], may: ['imsss:sequencing'] },
    item: { required: ['title'], may: ['imsss:sequencing'] },
    'imsss:sequencing': { required: [], may: ['imsss:controlMode', 'imsss:objectives', 'imsss:deliveryControls'] },
    'imsss:objectives': { required: ['imsss:primaryObjective'] },
    'imsss:primaryObjective': { required: ['imsss:minNormalizedMeasure'] },
  },
  cmi5: {
    courseStructure: { required: ['course', 'au'] },
    course: { required: ['title', 'description'] },
    au: { required: ['title', 'description', 'url'] },
    title: { required: ['langstring'] },
    description: { required: ['langstring'] },
  },
};
const NAMESPACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  scorm12: {
    xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  },
  scorm2004: {
    xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
    'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
  },
  cmi5: { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
};

function faultsIn(element: XmlElement, model: Model): string[] {
  const { required, may = [] } = model[element.name] ?? { required: [] };
  const names = element.children.map(({ name }) => name);
  const order = [...required, ...may];
  const missing = required.filter((name) => !names.includes(name)).map((name) => `<${element.name}> without <${name}>`);
  const strange = names.filter((name) => !order.includes(name)).map((name) => `<${name}> in <${element.name}>`);
  const places = names.map((name) => order.indexOf(name));
  const turned = places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  return [
    ...missing,
    ...strange,
    ...(turned ? [`<${element.name}> in another order`] : []),
    ...element.children.flatMap((child) => faultsIn(child, model)),
  ];
}

/** What of a manifest the standard would not take. */
export function manifestFaults(form: string, source: string): string[] {
  const root = readXml(source);
  const spaces = Object.entries(NAMESPACES[form] ?? {}).filter(([name, uri]) => root.attributes[name] !== uri);
  const faults = [...spaces.map(([name]) => `another ${name}`), ...faultsIn(root, MODELS[form] ?? {})];
  const all = [root, ...['organization', 'item', 'resource'].flatMap((name) => elementsNamed(root, name))];
  const ids = all.map(({ attributes }) => attributes['identifier']).filter((id) => id !== undefined);
  if (ids.some((id) => !/^[A-Za-z_][\w.-]*$/.test(id)) || new Set(ids).size < ids.length)
    faults.push(`ids: ${ids.join()}`);
  for (const { text } of elementsNamed(root, 'title')) {
    if (form === 'scorm12' && Array.from(text).length > 200) faults.push('a title of more than 200 characters');
  }
  for (const { name, attributes } of elementsNamed(root, 'item')) {
    if (!elementsNamed(root, 'resource').some((one) => one.attributes['identifier'] === attributes['identifierref'])) {
      faults.push(`<${name}> refers to nothing`);
    }
  }
  return faults;
}

/** The names that a manifest has of files. */
export function filesOf(form: string, source: string): string[] {
  const root = readXml(source);
  if (form === 'cmi5') return elementsNamed(root, 'url').map(({ text }) => text);
  return elementsNamed(root, 'file').map(({ attributes }) => attributes['href'] ?? '');
}
