/** Declarations from `Code`, each with the names it exports. */
import { code, join } from './code.js';
import type { Code } from './code.js';
import { docBlock } from './doc-block.js';
import type { PropertyMember } from './property-member.js';
import type { Declaration, ExportedName } from './statements.js';
import { memberLine } from './type-literal.js';

export type { PropertyMember } from './property-member.js';

/** A parameter of a function or method. */
export interface FunctionParameter {
  readonly name: Code;
  readonly type: Code;
  readonly optional?: boolean;
  readonly initializer?: Code;
}

export function typeAlias(
  name: Code,
  type: Code,
  doc?: Code,
  parameters: readonly Code[] = [],
): Declaration {
  const head = code`export type ${name}${typeParameters(parameters)}`;
  return {
    kind: 'line',
    isApart: true,
    code: code`${docBlock(doc)}${head} = ${type};`,
    exports: [{ name: String(name), isType: true }],
  };
}

export function interfaceDeclaration(options: {
  readonly name: Code;
  readonly typeParameters?: readonly Code[];
  readonly members: readonly PropertyMember[];
  readonly indexSignature?: Code | undefined;
  readonly extends?: readonly Code[];
  readonly doc?: Code | undefined;
}): Declaration {
  const { name, indexSignature, extends: parents = [] } = options;
  const [parent] = parents;
  // An interface that adds nothing is its parent by another name.
  if (parent !== undefined && parents.length + options.members.length === 1 && !indexSignature)
    return typeAlias(name, parent, options.doc, options.typeParameters);
  const members = [
    ...(indexSignature === undefined ? [] : [code`[key: string]: ${indexSignature};`]),
    ...options.members.map(memberLine),
  ];
  const parameters = typeParameters(options.typeParameters ?? []);
  const heritage = parents.length === 0 ? code`` : code` extends ${join(parents, ', ')}`;
  return {
    kind: 'block',
    code: code`${docBlock(options.doc)}export interface ${name}${parameters}${heritage} ${block(members)}`,
    exports: [{ name: String(name), isType: true }],
  };
}

export function constant(options: {
  readonly name: Code;
  readonly value: Code;
  readonly type?: Code | undefined;
  readonly doc?: Code | undefined;
  readonly isExported?: boolean;
}): Declaration {
  const { name, value, type, doc, isExported = true } = options;
  const head = code`${exporting(isExported)}const ${name}${annotation(type)}`;
  return {
    kind: 'line',
    isApart: doc !== undefined && !doc.isEmpty,
    code: code`${docBlock(doc)}${head} = ${value};`,
    exports: valueNames(name, isExported),
  };
}

export function functionDeclaration(options: {
  readonly name: Code;
  readonly typeParameters?: readonly Code[];
  readonly parameters: readonly FunctionParameter[];
  readonly returnType: Code;
  readonly body: Code;
  readonly isAsync?: boolean;
  readonly isExported?: boolean;
  readonly doc?: Code | undefined;
}): Declaration {
  const { name, isAsync = false, isExported = true } = options;
  const head = code`${exporting(isExported)}${isAsync ? code`async ` : code``}function ${name}`;
  return {
    kind: 'block',
    code: code`${docBlock(options.doc)}${head}${signature(options)} ${block([options.body])}`,
    exports: valueNames(name, isExported),
  };
}

/** A method of a class. */
export interface Method {
  readonly name: Code;
  readonly typeParameters?: readonly Code[];
  readonly parameters: readonly FunctionParameter[];
  readonly returnType: Code;
  readonly body: Code;
  readonly doc?: Code | undefined;
}

/** A property of a class. */
export type ClassProperty = PropertyMember & { readonly initializer?: Code };

export function classDeclaration(options: {
  readonly name: Code;
  readonly extends?: Code;
  readonly properties?: readonly ClassProperty[];
  readonly constructorParameters?: readonly FunctionParameter[];
  readonly constructorBody?: Code;
  readonly methods: readonly Method[];
  readonly doc?: Code | undefined;
}): Declaration {
  const { name, extends: parent, properties = [], constructorBody } = options;
  const parts = [
    ...(properties.length === 0 ? [] : [join(properties.map(propertyLine), '\n')]),
    ...(constructorBody === undefined
      ? []
      : [constructorCode(options.constructorParameters ?? [], constructorBody)]),
    ...options.methods.map(methodCode),
  ];
  const heritage = parent === undefined ? code`` : code` extends ${parent}`;
  const body = code`{\n${join(parts, '\n\n')}\n}`;
  return {
    kind: 'block',
    code: code`${docBlock(options.doc)}export class ${name}${heritage} ${body}`,
    exports: valueNames(name, true),
  };
}

/** `export { reply } from './runtime/reply.js';`, `export * from './types.js';` */
export function exportDeclaration(options: {
  /** All that the module exports where there are none. */
  readonly names?: readonly Binding[];
  /** A module, relative to the file; the file itself where there is none. */
  readonly from?: string;
  readonly isTypeOnly?: boolean;
  readonly isApart?: boolean;
}): Declaration {
  const { names, from, isTypeOnly = false, isApart = false } = options;
  const bindings = names === undefined ? code`*` : bindingList(names);
  const head = code`export ${isTypeOnly ? code`type ` : code``}${bindings}`;
  const declaration: Declaration = {
    kind: 'export',
    isApart,
    code: code`${head};`,
    exports: (names ?? []).map(({ name, alias }) => ({
      name: String(alias ?? name),
      isType: isTypeOnly,
    })),
  };
  return from === undefined ? declaration : { ...declaration, ...fromModule(head, from) };
}

/** The same import or export, with another name for its module. */
export function withModule(declaration: Declaration, module: string): Declaration {
  const { source } = declaration;
  return source === undefined
    ? declaration
    : { ...declaration, ...fromModule(source.head, module) };
}

function fromModule(head: Code, module: string): Required<Pick<Declaration, 'code' | 'source'>> {
  return { code: code`${head} from ${module};`, source: { head, module } };
}

/** `import { object } from './runtime/shape.js';`, `import * as types from './types.js';` */
export function importDeclaration(options: {
  readonly names: readonly Binding[] | { readonly namespace: Code } | { readonly default: Code };
  readonly from: string;
  readonly isTypeOnly: boolean;
}): Declaration {
  const { names, from, isTypeOnly } = options;
  const head = code`import ${isTypeOnly ? code`type ` : code``}${importedBindings(names)}`;
  return { kind: 'import', exports: [], ...fromModule(head, from) };
}

function importedBindings(names: Parameters<typeof importDeclaration>[0]['names']): Code {
  if ('namespace' in names) return code`* as ${names.namespace}`;
  return 'default' in names ? names.default : bindingList(names);
}

/** A name in an import or export declaration. */
export interface Binding {
  readonly name: Code;
  /** The name under which the other side knows it, where that is another one. */
  readonly alias?: Code;
}

function bindingList(names: readonly Binding[]): Code {
  const list = names.map(({ name, alias }) =>
    alias === undefined ? name : code`${name} as ${alias}`,
  );
  return code`{ ${join(list, ', ')} }`;
}

function propertyLine({ initializer, ...property }: ClassProperty): Code {
  if (initializer === undefined) return memberLine(property);
  return memberLine({ ...property, type: code`${property.type} = ${initializer}` });
}

function constructorCode(parameters: readonly FunctionParameter[], body: Code): Code {
  return code`constructor(${parameterList(parameters)}) ${block([body])}`;
}

function methodCode(method: Method): Code {
  return code`${docBlock(method.doc)}${method.name}${signature(method)} ${block([method.body])}`;
}

function signature(options: Omit<Method, 'name' | 'body' | 'doc'>): Code {
  const types = typeParameters(options.typeParameters ?? []);
  return code`${types}(${parameterList(options.parameters)})${annotation(options.returnType)}`;
}

function parameterList(parameters: readonly FunctionParameter[]): Code {
  const list = parameters.map(({ name, type, optional, initializer }) => {
    const value = initializer === undefined ? code`` : code` = ${initializer}`;
    return code`${name}${optional === true ? code`?` : code``}: ${type}${value}`;
  });
  return join(list, ', ');
}

function typeParameters(parameters: readonly Code[]): Code {
  return parameters.length === 0 ? code`` : code`<${join(parameters, ', ')}>`;
}

function annotation(type: Code | undefined): Code {
  return type === undefined ? code`` : code`: ${type}`;
}

function block(lines: readonly Code[]): Code {
  const said = lines.filter((line) => !line.isEmpty);
  return said.length === 0 ? code`{}` : code`{\n${join(said, '\n')}\n}`;
}

function exporting(isExported: boolean): Code {
  return isExported ? code`export ` : code``;
}

function valueNames(name: Code, isExported: boolean): readonly ExportedName[] {
  return isExported ? [{ name: String(name), isType: false }] : [];
}
