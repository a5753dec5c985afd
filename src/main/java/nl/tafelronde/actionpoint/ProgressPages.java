package nl.tafelronde.actionpoint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.SpaceNames;
import nl.tafelronde.actionpoint.PublicProgress.Item;
import nl.tafelronde.actionpoint.PublicProgress.Standing;
import nl.tafelronde.actionpoint.domain.EvidenceFiles;
import nl.tafelronde.actionpoint.domain.ProgressRows;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public progress page of a space: off until who manages the space switches it on. It names organisations and never people,
 * and shows evidence only when a facilitator said of that piece that it is public.
 */
@Service
@Transactional
public class ProgressPages {

    /** Where these pages are. */
    public static final String PATH = "/progress/";
    /** The most characters of what is said at the top. */
    public static final int INTRODUCTION = 1_000;
    /** How many action points stand on one page. */
    public static final int PAGE = 100;

    private final ProgressRows rows;
    private final EvidenceFiles files;
    private final Organisations organisations;
    private final SpaceNames spaces;
    private final Permissions permissions;
    private final AccessSettings addresses;
    private final Audit audit;
    private final Clock clock;

    ProgressPages(ProgressRows rows, EvidenceFiles files, Organisations organisations, SpaceNames spaces, Permissions permissions,
            AccessSettings addresses, Audit audit, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.organisations = organisations;
        this.spaces = spaces;
        this.permissions = permissions;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How the page of a space is set.
     *
     * @param shown    whether anybody can see it
     * @param language of the introduction
     */
    public record Settings(boolean shown, String introduction, Language language) {

        static final Settings NONE = new Settings(false, "", Language.NL);
    }

    /** How the page is set, for members of the space. */
    @Transactional(readOnly = true)
    public Settings settings(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return rows.settings(space).orElse(Settings.NONE);
    }

    /** Switches the page on or off and says what stands at its top; for who manages the space. */
    public Settings change(Actor actor, UUID space, boolean shown, String introduction) {
        permissions.require(actor, Permission.MANAGE_SPACE, space);
        var was = rows.settings(space).orElse(Settings.NONE);
        var words = PlainText.optionalParagraphs(introduction, INTRODUCTION, "actionpoint.progress.introduction");
        var becomes = new Settings(shown, words, words.equals(was.introduction()) ? was.language() : actor.language());
        rows.keep(space, becomes, clock.instant());
        if (was.shown() != shown) {
            audit.record(actor, shown ? "actionpoint.page-shown" : "actionpoint.page-covered", "space", space, Map.of());
        }
        return becomes;
    }

    /** The full address of the page. */
    @Open("an address that anybody can write down who knows the space")
    public String address(UUID space) {
        return addresses.url(PATH + space);
    }

    /**
     * The page as anybody sees it.
     *
     * @param page from 0
     * @throws Refusal {@code actionpoint.progress.none} when there is no such space or its page is off; nobody learns which
     */
    @Open("public, once who manages the space switched it on; names no people")
    @Transactional(readOnly = true)
    public PublicProgress read(UUID space, int page) {
        var settings = rows.settings(space).filter(Settings::shown).orElseThrow(ProgressPages::none);
        var name = spaces.of(space).orElseThrow(ProgressPages::none);
        var today = WallTime.today(clock);
        var tallies = rows.tallies(space, today);
        var items = rows.items(space, today, PAGE, Math.max(0, page) * PAGE);
        var owners = items.stream().map(ProgressRows.Row::organisation).filter(Objects::nonNull).distinct().map(OrganisationId::new).toList();
        Map<OrganisationId, Organisation> names = owners.isEmpty() ? Map.of() : organisations.find(owners);
        var evidence = rows.shownEvidence(items.stream().map(it -> it.id().value()).toList());
        return new PublicProgress(name, settings.introduction(), settings.language(), today, standing("", tallies), by(tallies, ProgressRows.Tally::theme),
                by(tallies, ProgressRows.Tally::region), items.stream().map(it -> new Item(it.id(), it.number(), it.text(), it.language(),
                        it.organisation() == null ? null : names.containsKey(new OrganisationId(it.organisation())) ? names.get(new OrganisationId(it.organisation())).name() : null,
                        it.due(), it.review(), it.state(), it.late(), it.theme(), it.region(), evidence.getOrDefault(it.id().value(), List.of()))).toList(),
                Math.max(0, page));
    }

    /** A file that is public, of an action point that is. */
    @Open("public, once a facilitator said so of this very file")
    @Transactional(readOnly = true)
    public ActionPointEvidence.Download file(UUID space, UUID evidence) {
        var settings = rows.settings(space).filter(Settings::shown).orElseThrow(ProgressPages::none);
        var point = rows.pointOnPage(space, evidence).filter(_ -> settings.shown() && spaces.of(space).isPresent()).orElseThrow(ProgressPages::none);
        return files.find(point, evidence, true).map(it -> new ActionPointEvidence.Download(it.name(), it.mediaType(), it.content())).orElseThrow(ProgressPages::none);
    }

    private static List<Standing> by(List<ProgressRows.Tally> tallies, Function<ProgressRows.Tally, String> what) {
        var groups = new TreeMap<String, List<ProgressRows.Tally>>(String.CASE_INSENSITIVE_ORDER);
        tallies.forEach(it -> groups.computeIfAbsent(what.apply(it), _ -> new ArrayList<>()).add(it));
        var standings = new ArrayList<>(groups.entrySet().stream().filter(it -> !it.getKey().isEmpty()).map(it -> standing(it.getKey(), it.getValue())).toList());
        if (!standings.isEmpty() && groups.containsKey("")) {
            standings.add(standing("", groups.get("")));
        }
        return standings;
    }

    private static Standing standing(String name, List<ProgressRows.Tally> tallies) {
        var counts = new EnumMap<ActionState, Integer>(ActionState.class);
        tallies.forEach(it -> counts.merge(it.state(), it.count(), Integer::sum));
        return new Standing(name, counts, tallies.stream().mapToInt(ProgressRows.Tally::late).sum());
    }

    private static Refusal none() {
        return Refusal.notFound("actionpoint.progress.none");
    }
}
