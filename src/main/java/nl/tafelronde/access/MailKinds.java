package nl.tafelronde.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import nl.tafelronde.access.domain.InstallationSecret;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who wants no more mail of a kind. An address is known here by a keyed hash only, so that the list says nothing to whoever
 * reads it. The links under mails are signed, do this and nothing else, and do not run out.
 */
@Component
@Open("the signed link is what lets somebody stop their own mail")
public class MailKinds {

    private static final String PURPOSE = "mail-kind";
    private static final int HASH = 20;
    private static final int SIGNATURE = 12;
    private static final int AT_ONCE = 1_000;

    private final InstallationSecret secret;
    private final JdbcClient database;
    private final AccessSettings settings;
    private final Clock clock;

    MailKinds(InstallationSecret secret, JdbcClient database, AccessSettings settings, Clock clock) {
        this.secret = secret;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** The full address by which this receiver stops mail of this kind. */
    public String link(MailKind kind, EmailAddress to) {
        var body = ByteBuffer.allocate(1 + HASH).put((byte) kind.ordinal()).put(hash(to)).array();
        return settings.url(MailStops.PATH + "?about=" + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(body.length + SIGNATURE).put(body).put(signature(body)).array()));
    }

    /** Whether this receiver wants no mail of this kind. */
    public boolean stopped(MailKind kind, EmailAddress to) {
        return database.sql("select 1 from mail_kind_stop where kind = ? and address_hash = ?").params(kind.name(), hash(to))
                .query(Integer.class).optional().isPresent();
    }

    /** Which of these receivers want no mail of this kind; one query for a thousand of them. */
    public Set<EmailAddress> stopped(MailKind kind, Collection<EmailAddress> to) {
        var byHash = new LinkedHashMap<ByteBuffer, EmailAddress>();
        to.forEach(it -> byHash.put(ByteBuffer.wrap(hash(it)), it));
        var found = new HashSet<EmailAddress>();
        var hashes = List.copyOf(byHash.keySet());
        for (var from = 0; from < hashes.size(); from += AT_ONCE) {
            database.sql("select address_hash from mail_kind_stop where kind = :kind and address_hash in (:hashes)").param("kind", kind.name())
                    .param("hashes", hashes.subList(from, Math.min(hashes.size(), from + AT_ONCE)).stream().map(ByteBuffer::array).toList())
                    .query((row, _) -> ByteBuffer.wrap(row.getBytes(1))).list().forEach(it -> found.add(byHash.get(it)));
        }
        return found;
    }

    /** What a link is about. Refuses {@code access.no-mail.unknown} for one that is not ours. */
    public MailKind about(String token) {
        return MailKind.values()[body(token)[0]];
    }

    /** No more mail of the link's kind to its receiver; nothing happens when that was so already. */
    public void stop(String token) {
        var body = body(token);
        database.sql("insert ignore into mail_kind_stop (kind, address_hash, since) values (?, ?, ?)")
                .params(MailKind.values()[body[0]].name(), Arrays.copyOfRange(body, 1, body.length),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }

    /** Takes {@link #stop} back. */
    public void resume(String token) {
        var body = body(token);
        database.sql("delete from mail_kind_stop where kind = ? and address_hash = ?")
                .params(MailKind.values()[body[0]].name(), Arrays.copyOfRange(body, 1, body.length)).update();
    }

    private byte[] body(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length == 1 + HASH + SIGNATURE) {
                var body = Arrays.copyOf(bytes, 1 + HASH);
                if (MessageDigest.isEqual(signature(body), Arrays.copyOfRange(bytes, 1 + HASH, bytes.length))
                        && body[0] >= 0 && body[0] < MailKind.values().length) {
                    return body;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.invalid("access.no-mail.unknown");
        }
        throw Refusal.invalid("access.no-mail.unknown");
    }

    /** What stands for an address where only whether it is the same one counts; says nothing about it. */
    public byte[] hashed(EmailAddress address) {
        return hash(address);
    }

    private byte[] hash(EmailAddress address) {
        return Arrays.copyOf(secret.sign("mail-kind-address", address.value().getBytes(StandardCharsets.UTF_8)), HASH);
    }

    private byte[] signature(byte[] body) {
        return Arrays.copyOf(secret.sign(PURPOSE, body), SIGNATURE);
    }
}
