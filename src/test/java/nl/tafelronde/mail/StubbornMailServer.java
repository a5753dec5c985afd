package nl.tafelronde.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server on a socket of its own that makes trouble in the way it is told, and remembers what it took. */
final class StubbornMailServer implements AutoCloseable {

    enum Mood { WILLING, REFUSES_RECEIVER, GREYLISTS, REFUSES_WORDS, SILENT_AFTER_WORDS, GONE_AFTER_WORDS, SILENT_FROM_THE_START }

    private final ServerSocket socket;
    private final Mood mood;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, Boolean> seen = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    StubbornMailServer(Mood mood) throws IOException {
        this.mood = mood;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    /** The Message-IDs of what it took, in order. */
    List<String> taken() {
        return taken;
    }

    JavaMailSenderImpl client() {
        var client = new JavaMailSenderImpl();
        client.setHost("localhost");
        client.setPort(socket.getLocalPort());
        client.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        client.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
        return client;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller; var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            if (mood == Mood.SILENT_FROM_THE_START) {
                closed.await();
                return;
            }
            say(caller, "220 stubborn");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
                switch (word) {
                    case "RCPT" -> say(caller, receiver(line));
                    case "DATA" -> {
                        say(caller, "354 go on");
                        if (!words(caller, in)) {
                            return;
                        }
                    }
                    case "QUIT" -> {
                        say(caller, "221 bye");
                        return;
                    }
                    default -> say(caller, "250 ok");
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String receiver(String line) {
        return switch (mood) {
            case REFUSES_RECEIVER -> "550 no such person";
            case GREYLISTS -> seen.putIfAbsent(line, true) == null ? "451 come back later" : "250 ok";
            default -> "250 ok";
        };
    }

    /** False when the talk is over. */
    private boolean words(Socket caller, BufferedReader in) throws IOException, InterruptedException {
        var id = "";
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            id = line.startsWith("Message-ID:") ? line.substring(11).strip() : id;
        }
        if (mood == Mood.REFUSES_WORDS) {
            say(caller, "554 not this");
            return true;
        }
        taken.add(id);
        if (mood == Mood.SILENT_AFTER_WORDS) {
            closed.await();
            return false;
        }
        if (mood == Mood.GONE_AFTER_WORDS) {
            return false;
        }
        say(caller, "250 taken");
        return true;
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
