const LINES_SHOWN = 20;

/** First lines of the unified diff from a file of the output to the text that it should have. */
export async function fileDifference(
  file: string,
  present: string,
  wanted: string,
): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const patch = createTwoFilesPatch(file, file, present, wanted, 'as it is', 'as generated', {
    context: 1,
    headerOptions: FILE_HEADERS_ONLY,
  });
  const lines = patch.trimEnd().split('\n');
  const rest = lines.length - LINES_SHOWN;
  return [...lines.slice(0, LINES_SHOWN), ...(rest > 0 ? [`… ${rest} more lines`] : [])].join('\n');
}
