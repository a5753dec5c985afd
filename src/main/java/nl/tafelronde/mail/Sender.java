package nl.tafelronde.mail;

import org.springframework.stereotype.Component;

/** From whom all mail comes: for calendar files, which name an organiser. */
@Component
public class Sender {

    private final MailSettings settings;

    Sender(MailSettings settings) {
        this.settings = settings;
    }

    /** The bare address, without a name. */
    public String address() {
        var from = settings.from();
        var begin = from.indexOf('<');
        return (begin < 0 ? from : from.substring(begin + 1)).replace(">", "").strip();
    }

    /** What comes after the @; also makes ids that are unique in the world. */
    public String host() {
        return address().substring(address().indexOf('@') + 1);
    }

    /** Whether mail to this address is read, so that a calendar may answer to it. */
    public boolean hears() {
        return settings.inbox() != null;
    }
}
