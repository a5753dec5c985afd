package nl.tafelronde.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.lab.ProposedAction.Kind;
import nl.tafelronde.lab.domain.FollowedRows.Followed;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.team.TeamResults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a trial, an agreement or a line of a text as something to do: who, what, when. */
@Component
class ProposedActions {

    private final Organisations organisations;

    ProposedActions(Organisations organisations) {
        this.organisations = organisations;
    }

    ProposedAction of(TeamResults team, TeamResults.TrialCard trial, Piece from, List<ActionPointCard> made, LocalDate today) {
        var due = trial.due() == null || trial.due().isBefore(today) ? null : trial.due();
        return proposed(from, "", Kind.TRIAL, team.title(), trial.text(), Language.of(trial.language()),
                owner(trial.ownerGone() ? null : trial.owner(), trial.organisation()), due, made);
    }

    /** What one block of a report has to do in it. */
    List<ProposedAction> of(OutcomeBlock block, Collection<Followed> followed, Map<UUID, ActionPointCard> cards) {
        var from = new Piece(Piece.Kind.REPORT_BLOCK, block.id());
        var mine = followed.stream().filter(it -> it.block().equals(block.id())).toList();
        var lines = lines(block);
        var hashes = lines.stream().map(Line::hash).toList();
        var all = new ArrayList<ProposedAction>();
        for (var position = 0; position < lines.size(); position++) {
            var line = lines.get(position);
            var made = made(mine, it -> it.line().equals(line.hash()), cards);
            if (made.isEmpty() && block.kind() == OutcomeBlock.Kind.AGREED) {
                // its words were changed since: what stood in its place, and stands nowhere else, is this one
                var place = position;
                made = made(mine, it -> it.position() == place && !hashes.contains(it.line()), cards);
            }
            all.add(proposed(from, line.hash(), block.kind() == OutcomeBlock.Kind.AGREED ? Kind.AGREEMENT : Kind.FOLLOW_UP, "", line.text(), line.language(),
                    owner(line.byWhom(), line.byWhom()), null, made));
        }
        return all;
    }

    /** Which line of its block this is. */
    int position(OutcomeBlock block, String hash) {
        return lines(block).stream().map(Line::hash).toList().indexOf(hash);
    }

    private static List<ActionPointCard> made(List<Followed> followed, Predicate<Followed> which, Map<UUID, ActionPointCard> cards) {
        return followed.stream().filter(which).map(it -> cards.get(it.actionPoint())).filter(Objects::nonNull).toList();
    }

    private record Line(String text, Language language, String byWhom, String hash) {
    }

    /** The same words twice are one thing to do. */
    private static List<Line> lines(OutcomeBlock block) {
        var seen = new HashSet<String>();
        var lines = block.kind() == OutcomeBlock.Kind.AGREED
                ? block.agreements().stream().map(it -> line(it.text().in(Language.NL), language(it.text()), it.byWhom()))
                : Stream.of(block.body().in(Language.NL).split("\\R")).map(it -> it.strip().replaceFirst("^[-*•–·]\\s*", "")).filter(it -> !it.isBlank())
                        .map(it -> line(it, language(block.body()), ""));
        return lines.filter(it -> seen.add(it.hash())).toList();
    }

    private static Line line(String text, Language language, String byWhom) {
        return new Line(text, language, byWhom, hash(text));
    }

    /** The language that {@code in(NL)} gives. */
    private static Language language(Localized text) {
        return Stream.of(Language.NL, Language.EN).filter(text.texts()::containsKey).findFirst()
                .orElseGet(() -> text.texts().keySet().stream().findFirst().orElse(Language.NL));
    }

    private static ProposedAction proposed(Piece from, String line, Kind kind, String team, String whole, Language language, Owner owner,
            @Nullable LocalDate due, List<ActionPointCard> made) {
        var text = whole.replaceAll("\\s+", " ").strip();
        var end = text.indexOf(". ");
        var first = end > 0 && text.length() > ActionPointDraft.TEXT / 2 ? text.substring(0, end + 1) : text;
        if (PlainText.length(first) > ActionPointDraft.TEXT) {
            first = first.substring(0, first.offsetByCodePoints(0, ActionPointDraft.TEXT - 1)) + "…";
        }
        return new ProposedAction(from, line, kind, team, first, first.equals(text) ? "" : whole.strip(), language, owner, due, made);
    }

    /** An organisation that is in the list is one; whatever else was written down is called by that name. */
    private Owner owner(@Nullable String person, @Nullable String organisation) {
        var known = PlainText.isBlank(organisation) ? null : organisations.named(Objects.requireNonNull(organisation)).map(Organisation::id).orElse(null);
        if (known != null) {
            return new Owner(known, Objects.equals(person, organisation) || PlainText.isBlank(person) ? null : person, null);
        }
        var names = Stream.of(person, organisation).filter(it -> !PlainText.isBlank(it)).distinct().toList();
        var all = String.join(", ", names);
        return new Owner(null, names.isEmpty() ? null : PlainText.length(all) <= Owner.PERSON ? all : names.getFirst(), null);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
