package nl.tafelronde.it;

import com.microsoft.playwright.Page;

/** What a page is told, word for word: also what it does not show. */
final class Wire {

    private Wire() {
    }

    /** From the next page on everything that this page fetches is kept, also what streams in. */
    static Page listened(Page page) {
        page.addInitScript("""
                window.heard = '';
                const ask = window.fetch;
                window.fetch = async (...question) => {
                  const answer = await ask(...question);
                  if (!answer.body) return answer;
                  const [mine, theirs] = answer.body.tee();
                  const reader = mine.pipeThrough(new TextDecoderStream()).getReader();
                  (async () => { for (let part; !(part = await reader.read()).done; ) window.heard += part.value; })().catch(() => {});
                  return new Response(theirs, answer);
                };""");
        return page;
    }

    static String heard(Page page) {
        return (String) page.evaluate("() => window.heard");
    }
}
