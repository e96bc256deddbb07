package io.github.camelfitbit.simulator.oauth;

/**
 * How a person stands with the application, for proofs: what the vendor knows, whatever the application believes.
 *
 * @param consented whether the person's consent is alive: given, and revoked neither by them nor by the application
 * @param consents how often a code was exchanged, or tokens were granted without the page
 * @param refreshes how many refreshes were carried out; a replay is none
 * @param renewals how many of them came for an access token that had ended; the others came early
 * @param replays how often a repeated request got the answer of the first again; always 0 at Google
 * @param refusals how many refreshes were answered with {@code invalid_grant}
 */
public record Standing(
        String person, boolean consented, long consents, long refreshes, long renewals, long replays, long refusals) {}
