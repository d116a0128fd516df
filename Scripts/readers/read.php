<?php
// SimplePie as WordPress brings it, from the folder named first: prints what it hands out of each feed, in its own order.
error_reporting(E_ALL & ~E_DEPRECATED);
define('ABSPATH', $argv[1] . '/');
const WPINC = 'wp-includes';
require ABSPATH . WPINC . '/class-simplepie.php';

foreach (array_slice($argv, 2) as $path) {
    $feed = new SimplePie();
    $feed->enable_cache(false);
    $feed->set_raw_data(file_get_contents($path));
    if (!$feed->init() || $feed->error()) {
        fwrite(STDERR, "SimplePie: $path: " . json_encode($feed->error()) . "\n");
        exit(1);
    }
    foreach ($feed->get_items() as $item) {
        $names = array_map(fn($author) => $author->get_name() ?? $author->get_email(), $item->get_authors() ?? []);
        echo json_encode([
            'reader' => 'SimplePie', 'version' => SIMPLEPIE_VERSION, 'feed' => $path,
            'title' => html_entity_decode($item->get_title() ?? '', ENT_QUOTES | ENT_HTML5),
            'writers' => $names, 'writer' => $names[0] ?? null,
            'date' => (int) $item->get_date('U'), 'link' => $item->get_permalink(), 'home' => $feed->get_permalink(),
        ], JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
    }
}
