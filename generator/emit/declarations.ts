/** Makes ts-morph's structures from `Code`, so that no emitter hands it a bare string. */
import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type {
  ClassDeclarationStructure,
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  JSDocStructure,
  MethodDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  PropertyDeclarationStructure,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
} from 'ts-morph';
import type { Code } from './code.js';

/** A parameter of a function or method. */
export interface FunctionParameter {
  readonly name: Code;
  readonly type: Code;
  readonly optional?: boolean;
  readonly initializer?: Code;
}

/** A JSDoc block from text that `jsdoc` has made safe; none for empty text. */
function docs(text: Code | undefined): JSDocStructure[] {
  if (text === undefined || text.isEmpty) return [];
  const lines = text.toString();
  // ts-morph keeps a description on the opening line unless it starts with a line break.
  return [{ kind: StructureKind.JSDoc, description: lines.includes('\n') ? `\n${lines}` : lines }];
}

export function typeAlias(
  name: Code,
  type: Code,
  doc?: Code,
  typeParameters: readonly Code[] = [],
): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    leadingTrivia: '\n',
    isExported: true,
    name: String(name),
    typeParameters: typeParameters.map(String),
    type: String(type),
    docs: docs(doc),
  };
}

/** A property of an interface. */
export interface PropertyMember {
  readonly key: Code;
  readonly type: Code;
  readonly optional?: boolean;
  readonly readonly?: boolean;
  readonly doc?: Code | undefined;
}

export function propertySignature(
  member: PropertyMember,
): OptionalKind<PropertySignatureStructure> {
  return {
    name: String(member.key),
    type: String(member.type),
    hasQuestionToken: member.optional ?? false,
    isReadonly: member.readonly ?? false,
    docs: docs(member.doc),
  };
}

export function interfaceDeclaration(options: {
  readonly name: Code;
  readonly members: readonly PropertyMember[];
  readonly indexSignature?: Code | undefined;
  readonly extends?: readonly Code[];
  readonly doc?: Code | undefined;
}): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: String(options.name),
    docs: docs(options.doc),
    extends: (options.extends ?? []).map(String),
    properties: options.members.map(propertySignature),
    indexSignatures:
      options.indexSignature === undefined
        ? []
        : [{ keyName: 'key', keyType: 'string', returnType: String(options.indexSignature) }],
  };
}

export function constant(options: {
  readonly name: Code;
  readonly value: Code;
  readonly type?: Code;
  readonly doc?: Code | undefined;
  readonly isExported?: boolean;
}): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: options.isExported ?? true,
    declarationKind: VariableDeclarationKind.Const,
    docs: docs(options.doc),
    // ts-morph sets other declarations apart, but not these.
    ...(options.doc === undefined || options.doc.isEmpty ? {} : { leadingTrivia: '\n' }),
    declarations: [
      {
        name: String(options.name),
        initializer: String(options.value),
        ...(options.type === undefined ? {} : { type: String(options.type) }),
      },
    ],
  };
}

function functionParameter(
  parameter: FunctionParameter,
): OptionalKind<ParameterDeclarationStructure> {
  return {
    name: String(parameter.name),
    type: String(parameter.type),
    hasQuestionToken: parameter.optional ?? false,
    ...(parameter.initializer === undefined ? {} : { initializer: String(parameter.initializer) }),
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
}): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: options.isExported ?? true,
    isAsync: options.isAsync ?? false,
    name: String(options.name),
    typeParameters: (options.typeParameters ?? []).map(String),
    parameters: options.parameters.map(functionParameter),
    returnType: String(options.returnType),
    statements: [String(options.body)],
    docs: docs(options.doc),
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

export function classDeclaration(options: {
  readonly name: Code;
  readonly extends?: Code;
  readonly properties?: readonly (PropertyMember & { readonly initializer?: Code })[];
  readonly constructorParameters?: readonly FunctionParameter[];
  readonly constructorBody?: Code;
  readonly methods: readonly Method[];
  readonly doc?: Code | undefined;
}): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: String(options.name),
    docs: docs(options.doc),
    ...(options.extends === undefined ? {} : { extends: String(options.extends) }),
    properties: (options.properties ?? []).map(propertyDeclaration),
    ctors:
      options.constructorBody === undefined
        ? []
        : [
            {
              parameters: (options.constructorParameters ?? []).map(functionParameter),
              statements: [String(options.constructorBody)],
            },
          ],
    methods: options.methods.map(methodDeclaration),
  };
}

function propertyDeclaration(
  property: PropertyMember & { readonly initializer?: Code },
): OptionalKind<PropertyDeclarationStructure> {
  return {
    name: String(property.key),
    type: String(property.type),
    hasQuestionToken: property.optional ?? false,
    isReadonly: property.readonly ?? false,
    docs: docs(property.doc),
    ...(property.initializer === undefined ? {} : { initializer: String(property.initializer) }),
  };
}

function methodDeclaration(method: Method): OptionalKind<MethodDeclarationStructure> {
  return {
    name: String(method.name),
    typeParameters: (method.typeParameters ?? []).map(String),
    parameters: method.parameters.map(functionParameter),
    returnType: String(method.returnType),
    statements: [String(method.body)],
    docs: docs(method.doc),
  };
}

/** `export { reply } from './runtime/reply.js';`, `export * from './types.js';` */
export function exportDeclaration(options: {
  /** All that the module exports where there are none. */
  readonly names?: readonly ExportedBinding[];
  /** A module, relative to the file; the file itself where there is none. */
  readonly from?: string;
  readonly isTypeOnly?: boolean;
  readonly leadingTrivia?: '\n';
}): ExportDeclarationStructure {
  const { names, from, isTypeOnly = false, leadingTrivia } = options;
  return {
    kind: StructureKind.ExportDeclaration,
    isTypeOnly,
    ...(leadingTrivia === undefined ? {} : { leadingTrivia }),
    ...(from === undefined ? {} : { moduleSpecifier: from }),
    ...(names === undefined
      ? {}
      : {
          namedExports: names.map(({ name, alias }) => ({
            name: String(name),
            ...(alias === undefined ? {} : { alias: String(alias) }),
          })),
        }),
  };
}

/** A name in an export declaration. */
export interface ExportedBinding {
  readonly name: Code;
  /** The name under which others know it, where that is another one. */
  readonly alias?: Code;
}
