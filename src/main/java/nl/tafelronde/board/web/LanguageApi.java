package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardLanguages;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.board.NoteTranslation;
import nl.tafelronde.board.NoteTranslations;
import nl.tafelronde.board.Pace;
import nl.tafelronde.kernel.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The translations of a board's notes over HTTP, for the office. Phones and projectors use {@link HallLanguageApi}. */
@RestController
@RequestMapping("/api/boards/{board}")
class LanguageApi {

    private final Boards boards;
    private final BoardLanguages languages;
    private final CurrentActor actors;
    private final Pace pace;

    LanguageApi(Boards boards, BoardLanguages languages, CurrentActor actors, Pace pace) {
        this.boards = boards;
        this.languages = languages;
        this.actors = actors;
        this.pace = pace;
    }

    /**
     * What the notes say in this language, as far as that is known.
     *
     * @param lang one of our tags; another one is Dutch
     */
    @GetMapping("/translations")
    ResponseEntity<NoteTranslations> translations(HttpServletRequest request, @PathVariable UUID board, @RequestParam String lang) {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.READ);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(languages.read(actors.at(request, facts.place()), facts.id(), Language.of(lang)));
    }

    /** Keeps a better translation of a note. */
    @PutMapping("/notes/{note}/translations/{lang}")
    NoteTranslation correct(HttpServletRequest request, @PathVariable UUID board, @PathVariable UUID note, @PathVariable String lang,
            @RequestBody BetterTranslation better) {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.WRITE);
        return languages.correct(actors.at(request, facts.place()), facts.id(), new NoteId(note), Language.of(lang), better.words());
    }

    /** Takes the newest better translation back. */
    @DeleteMapping("/notes/{note}/translations/{lang}")
    NoteTranslation takeBack(HttpServletRequest request, @PathVariable UUID board, @PathVariable UUID note, @PathVariable String lang) {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.WRITE);
        return languages.takeBack(actors.at(request, facts.place()), facts.id(), new NoteId(note), Language.of(lang));
    }
}
