package nl.tafelronde.proposal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.publishing.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which a proposal is signed and handed in: one canonical JSON text (RFC 8785) whose SHA-256 is its hash. Who signed
 * stands in it as the SHA-256 of a salt and what they signed as, so that a co-signer who asks to be forgotten leaves no name in it and the hash
 * still holds.
 *
 * @see <a href="file:src/docs/decisions/0015-a-frozen-report.md">decision 0015</a>
 */
final class FrozenProposal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final String FORMAT = "tafelronde-proposal-1";

    private FrozenProposal() {
    }

    private record File(String name, String mediaType, int size, String sha256) {
    }

    private record Form(String format, UUID proposal, int number, ProposalDraft text, List<File> attachments, @Nullable Instant submitted,
            @Nullable List<String> signatures) {
    }

    private record Signer(String name, String organisation, String capacity) {
    }

    /** The hash of what somebody signs: the text and its attachments. */
    static String textHash(ProposalId id, int number, ProposalDraft draft, List<ProposalDetails.Attachment> files) {
        return CanonicalJson.sha256(form(new Form(FORMAT, id.value(), number, draft, files(files), null, null)));
    }

    /** What is handed in. */
    static String canonical(ProposalId id, int number, ProposalDraft draft, List<ProposalDetails.Attachment> files, Instant submitted, List<String> signatures) {
        return form(new Form(FORMAT, id.value(), number, draft, files(files), submitted, signatures));
    }

    static String salt() {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    /** What stands for a co-signer in the frozen text. */
    static String digest(String salt, String name, String organisation, String capacity) {
        return CanonicalJson.sha256(salt + CanonicalJson.of(JSON.writeValueAsString(new Signer(name, organisation, capacity))));
    }

    private static List<File> files(List<ProposalDetails.Attachment> files) {
        return files.stream().map(it -> new File(it.name(), it.mediaType(), it.size(), it.sha256())).toList();
    }

    private static String form(Form form) {
        return CanonicalJson.of(JSON.writeValueAsString(form));
    }
}
