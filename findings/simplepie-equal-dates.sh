#!/usr/bin/env bash
# SimplePie 1.5.8 (WordPress 6.1.9 in Debian 12): items of one moment are not shown in the order of the feed.
#
# Input: a valid RSS 2.0 feed with the items Lead, Middle and Last, all of Mon, 13 Dec 2021 06:00:00 +0800.
# A site expects Lead, Middle, Last. Seen (PHP 8.2): Middle, Last, Lead. SimplePie sorts by date unless it is told not to,
# and its comparison calls each of two equal items the later one. A second between the dates keeps the order.
# Takes SimplePie out of Debian's package wordpress; installs PHP with apt-get where it is missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get update -qq
command -v php >/dev/null ||
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends php-cli php-xml php-mbstring \
        >/dev/null 2>&1
apt-get download -qq wordpress=6.1.9+dfsg1-0+deb12u1 2>/dev/null
dpkg-deb -x wordpress_*.deb .
cat >read.php <<'PHP'
<?php
error_reporting(E_ALL & ~E_DEPRECATED);
define('ABSPATH', __DIR__ . '/usr/share/wordpress/');
const WPINC = 'wp-includes';
require ABSPATH . WPINC . '/class-simplepie.php';

function shown(array $dates): string
{
    $items = '';
    foreach (['Lead', 'Middle', 'Last'] as $number => $title) {
        $items .= "<item><title>$title</title><guid isPermaLink=\"false\">tag:news.example,2021:$number</guid>"
            . "<pubDate>Mon, 13 Dec 2021 $dates[$number] +0800</pubDate></item>";
    }
    $feed = new SimplePie();
    $feed->enable_cache(false);
    $feed->set_raw_data('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Paper</title>'
        . '<link>https://news.example/</link><description>News</description>' . $items . '</channel></rss>');
    $feed->init();
    return implode(', ', array_map(fn($item) => $item->get_title(), $feed->get_items()));
}

echo shown(['06:00:00', '06:00:00', '06:00:00']), "\n", shown(['06:00:00', '05:59:59', '05:59:58']), "\n";
PHP
seen=$(php read.php)
printf '%s\n' "$seen"
[ "$seen" = "Middle, Last, Lead
Lead, Middle, Last" ]
