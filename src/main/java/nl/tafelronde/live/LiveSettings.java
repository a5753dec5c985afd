package nl.tafelronde.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the feeds behave.
 *
 * @param heartbeat   a comment is sent this often, so that proxies and phones keep the connection
 * @param poll        how often the followed channels are compared with the database, which heals a lost hint
 * @param queueEvents a reader with more events waiting than this is sent away; it comes back with its number
 * @param queueBytes  the same for their size
 * @param longest     a stream ends after this time, so that who may read is asked again
 */
@ConfigurationProperties("tafelronde.live")
public record LiveSettings(@DefaultValue("15s") Duration heartbeat, @DefaultValue("2s") Duration poll,
                           @DefaultValue("512") int queueEvents, @DefaultValue("256KB") DataSize queueBytes,
                           @DefaultValue("1h") Duration longest) {
}
