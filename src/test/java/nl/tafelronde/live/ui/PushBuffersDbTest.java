package nl.tafelronde.live.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import nl.tafelronde.DbTest;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PushBuffersDbTest extends DbTest {

    @Autowired
    ServletContext context;

    @Test
    void a_push_connection_gets_small_buffers() {
        var prefix = JSR356WebsocketInitializer.getAttributeName("");
        var frameworks = Collections.list(context.getAttributeNames()).stream().filter(it -> it.startsWith(prefix))
                .map(context::getAttribute).map(AtmosphereFramework.class::cast).toList();
        assertThat(frameworks).isNotEmpty().allSatisfy(it ->
                assertThat(it.getAtmosphereConfig().getInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE)).isEqualTo("256"));
    }
}
