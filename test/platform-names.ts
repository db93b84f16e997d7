import { dirname } from "node:path";
import ts from "typescript";

/** A name of the web platform that a file uses bare. */
export interface PlatformName {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

/**
 * Names that the sources of packages use bare, for what the browser has under them: `URL`, `setTimeout`, `document`. A
 * page may have a variable of its own of such a name, which code that is part of the page then gets; taken from the
 * window that it was handed, they are the browser's. The compiler tells which names these are, and which are declared.
 * @param configFiles of the packages
 */
export function platformNamesIn(configFiles: readonly string[]): PlatformName[] {
  const parsed = configFiles.map((file) => {
    const { config } = ts.readConfigFile(file, ts.sys.readFile);
    return ts.parseJsonConfigFileContent(config, ts.sys, dirname(file));
  });
  const fileNames = new Set(parsed.flatMap((one) => one.fileNames));
  // One program for all, since most of the work is the browser's library.
  const program = ts.createProgram([...fileNames], Object.assign({}, ...parsed.map(({ options }) => options)));
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles();
  const declared = new Set(sources.filter(isLibrary).flatMap(({ statements }) => statements.flatMap(namesOf)));
  return sources
    .filter(({ fileName }) => fileNames.has(fileName))
    .flatMap((source) =>
      namesUsed(source)
        .filter((node) => declared.has(node.text) && isOfLibrary(meant(checker, node)))
        .map((node) => {
          const { line } = ts.getLineAndCharacterOfPosition(source, node.getStart());
          return { file: source.fileName, line: line + 1, name: node.text };
        }),
    );
}

/** The browser's library of TypeScript. */
const isLibrary = ({ fileName }: ts.SourceFile): boolean => /\/lib\.dom[.\w]*\.d\.ts$/.test(fileName);

/** What a statement of the library makes a property of the window. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

/** Names in a file, but for those of properties and in types, which are gone by the time that code runs. */
function namesUsed(source: ts.SourceFile): ts.Identifier[] {
  const used: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node) && !isProperty(node)) used.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return used;
}

function isProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return ts.isBindingElement(parent) && parent.propertyName === node;
}

function meant(checker: ts.TypeChecker, node: ts.Identifier): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

/** Whether the library declares it as a variable or a function, and not as a property of something. */
const isOfLibrary = (symbol: ts.Symbol | undefined): boolean =>
  (symbol?.declarations ?? []).some(
    (declaration) =>
      (ts.isVariableDeclaration(declaration) || ts.isFunctionDeclaration(declaration)) &&
      isLibrary(declaration.getSourceFile()),
  );
