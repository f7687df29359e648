-- Makes wrk write what it measured as members of a JSON object.
done = function(summary, latency, requests)
    local wrong = summary.errors.status + summary.errors.connect + summary.errors.read
        + summary.errors.write + summary.errors.timeout
    io.write(string.format(
        '"perSecond":%.1f,"p50":%.2f,"p95":%.2f,"p99":%.2f,"max":%.2f,"requests":%d,"failures":%d\n',
        summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
        latency:percentile(99) / 1000, latency.max / 1000, summary.requests, wrong))
end
