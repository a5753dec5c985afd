package nl.tafelronde.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Topics;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.theme.domain.Theme;
import nl.tafelronde.theme.domain.ThemeRound;
import nl.tafelronde.theme.domain.ThemeStore;
import org.springframework.stereotype.Component;

/** What every change of themes has in common: one after another, kept in the chain, and told to the screens afterwards. */
@Component
class ThemeChanges {

    private final ThemeStore store;
    private final Provenance provenance;
    private final Topics topics;

    ThemeChanges(ThemeStore store, Provenance provenance, Topics topics) {
        this.store = store;
        this.provenance = provenance;
        this.topics = topics;
    }

    /** The round of a place, which other changes wait for. */
    ThemeRound held(UUID place) {
        return store.held(place).orElseThrow(ThemeChanges::nothingHere);
    }

    /** The round of a place, to read. */
    ThemeRound round(UUID place) {
        return store.round(place).orElseThrow(ThemeChanges::nothingHere);
    }

    Theme theme(UUID place, ThemeId id) {
        return store.theme(id.value()).filter(it -> it.isAt(place)).orElseThrow(() -> Refusal.notFound("theme.refused.gone"));
    }

    /** A theme that still stands: not merged and not withdrawn. */
    Theme standing(UUID place, ThemeId id) {
        var theme = theme(place, id);
        if (theme.state() == ThemeState.MERGED) {
            throw Refusal.conflict("theme.refused.merged", theme.words().title());
        }
        if (!theme.state().stands()) {
            throw Refusal.conflict("theme.refused.gone");
        }
        return theme;
    }

    void requireFresh(Theme theme, long version) {
        if (theme.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    /** Keeps what a theme came from in the chain: its walls' notes and clusters, and the themes it is made of. */
    void link(Theme theme, List<Piece> themes) {
        provenance.linkOnly(piece(theme.id()), from(theme, themes));
    }

    /** As {@link #link} for a theme that was made in this transaction. */
    void linkNew(Theme theme, List<Piece> themes) {
        provenance.linkNew(piece(theme.id()), from(theme, themes));
    }

    private static List<Piece> from(Theme theme, List<Piece> themes) {
        var from = new ArrayList<Piece>(themes);
        from.addAll(sources(theme));
        return from;
    }

    /** As {@link #link}, and what it came from before stays. */
    void linkMore(Theme theme) {
        provenance.link(piece(theme.id()), sources(theme));
    }

    private static List<Piece> sources(Theme theme) {
        return Stream.concat(theme.clusters().stream().map(it -> new Piece(Piece.Kind.CLUSTER, it)), theme.notes().stream().map(Piece::note)).toList();
    }

    void forget(Theme theme) {
        provenance.forget(piece(theme.id()));
    }

    boolean ledToSomething(Theme theme) {
        return !provenance.into(piece(theme.id())).isEmpty();
    }

    static Piece piece(UUID theme) {
        return new Piece(Piece.Kind.THEME, theme);
    }

    /** Counts the change and tells the screens, after the commit. */
    void done(ThemeRound round) {
        round.changed();
        store.flush();
        topics.changed(Themes.topic(round.place()));
    }

    private static Refusal nothingHere() {
        return Refusal.notFound("theme.refused.gone");
    }
}
