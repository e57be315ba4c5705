import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const ENGLISH = 'src/agent/texts/en';

/** What a parameter takes, as far as its declaration says it. */
export interface Parameter {
  name: string;
  type: string;
}

const toParameter = (node: ts.ParameterDeclaration): Parameter => ({
  name: node.name.getText().replace(/\W/g, ''),
  type:
    node.type?.getText() ??
    (node.initializer && ts.isStringLiteral(node.initializer)
      ? 'string'
      : 'unknown'),
});

const nameOf = (property: ts.ObjectLiteralElementLike): string => {
  const { name } = property;
  return name && (ts.isStringLiteral(name) || ts.isIdentifier(name))
    ? name.text
    : '';
};

/** Returns what each English text that is a function takes, by the text's name. */
export const readSignatures = (): Map<string, Parameter[]> => {
  const found = new Map<string, Parameter[]>();
  /** Parts of tables that stand in files of their own. */
  const parts: { path: string; name: string }[] = [];
  const walk = (node: ts.Expression, path: string) => {
    if (ts.isArrowFunction(node)) {
      found.set(path, node.parameters.map(toParameter));
    }
    if (!ts.isObjectLiteralExpression(node)) return;
    for (const property of node.properties) {
      if (ts.isShorthandPropertyAssignment(property)) {
        const name = property.name.text;
        parts.push({ path: `${path}.${name}`, name });
      }
      if (!ts.isPropertyAssignment(property)) continue;
      walk(property.initializer, `${path}.${nameOf(property)}`);
    }
  };
  for (const file of readdirSync(ENGLISH)) {
    const source = ts.createSourceFile(
      file,
      readFileSync(`${ENGLISH}/${file}`, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    ts.forEachChild(source, (node) => {
      if (!ts.isVariableStatement(node)) return;
      for (const { name, initializer } of node.declarationList.declarations) {
        if (initializer) walk(initializer, name.getText());
      }
    });
  }
  for (const { path, name } of parts) {
    for (const [key, parameters] of [...found]) {
      if (!key.startsWith(`${name}.`)) continue;
      found.set(path + key.slice(name.length), parameters);
    }
  }
  return found;
};
