import ts from 'typescript';

/** What a script imports, at once or later. */
export function importsIn(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** What a script imports before it runs. */
export function importsAtOnce(text: string): string[] {
  return ts
    .createSourceFile('script.js', text, ts.ScriptTarget.Latest)
    .statements.flatMap((statement) =>
      ts.isImportDeclaration(statement) ? [(statement.moduleSpecifier as ts.StringLiteral).text] : [],
    );
}
