<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\View;

use Gibbon\Forms\Form;
use Gibbon\Module\Heed\Domain\FieldMap;
use Gibbon\Module\Heed\Domain\SendMap;
use Gibbon\Module\Heed\Mis\Staff;
use Gibbon\Module\Heed\Module;

/** The administrator's page: pairing, the meaning of Gibbon's fields, and who is offered to Heed for which duty. */
final class SettingsPage
{
    private const DUTIES = [
        'lead' => 'Designated safeguarding lead',
        'deputy' => 'Deputy safeguarding lead',
        'head' => 'Headteacher',
        'pastoral' => 'Pastoral staff',
    ];
    private const FIELDS = [
        'upn' => 'Unique pupil number',
        'homeAuthority' => 'Home local authority',
        'lookedAfter' => 'Looked-after child (yes or no)',
        'socialWorker' => 'Has a social worker (yes or no)',
        'youngCarer' => 'Young carer (yes or no)',
        'communication' => 'How best to speak with this child',
    ];
    private const MEANINGS = ['' => 'Not decided yet', 'N' => 'Not SEND', 'K' => 'K: SEN support', 'E' => 'E: EHC plan', 'EAL' => 'English as an additional language'];
    private const NEEDS = ['' => 'No type of need', 'SPLD' => 'Specific learning difficulty', 'MLD' => 'Moderate learning difficulty',
        'SLD' => 'Severe learning difficulty', 'PMLD' => 'Profound and multiple learning difficulty', 'SEMH' => 'Social, emotional and mental health',
        'SLCN' => 'Speech, language and communication needs', 'HI' => 'Hearing impairment', 'VI' => 'Vision impairment', 'MSI' => 'Multi-sensory impairment',
        'PD' => 'Physical disability', 'ASD' => 'Autistic spectrum disorder', 'DS' => 'Down syndrome', 'OTH' => 'Other difficulty', 'NSA' => 'No specialist assessment'];
    private Here $here;
    private Module $module;
    private string $address;

    public function __construct(Here $here, string $address)
    {
        $this->here = $here;
        $this->module = $here->module;
        $this->address = $address;
    }

    /** @param string $code the pairing code just made, shown to the person who made it; else empty */
    public function html(string $code, int $now): string
    {
        $objection = $this->module->keys->objection();
        return ($objection === null ? $this->pairing($code, $now) : Here::message('The signing key has no place yet: '.$objection, 'error'))
            .$this->places()->getOutput().$this->send()->getOutput().$this->people()->getOutput();
    }

    private function form(string $act, string $title): Form
    {
        $form = Form::create('heed'.ucfirst($act), $this->module->addresses->base().'/modules/Heed/heed_settingsProcess.php');
        $form->setTitle($title);
        // Gibbon's shortcut would save every form of the page at once, the pairing among them.
        $form->enableQuickSave(false);
        $form->addHiddenValue('address', $this->address);
        $form->addHiddenValue('act', $act);
        return $form;
    }

    private function pairing(string $code, int $now): string
    {
        $trust = $this->module->trust->paired();
        $html = '';
        if ($trust === null) {
            $html .= Here::message('Gibbon is not paired with Heed.');
        } else {
            $html .= '<div class="success" role="status">Paired with '.Here::escape($trust['issuer']).' since '.date('j F Y, H:i', $trust['pairedAt'])
                .'. Fingerprint: <strong>'.Here::escape($this->module->trust->fingerprint()).'</strong>. Heed\'s set-up page must show the same one.</div>';
        }
        $refused = $this->module->trust->codesRefusedUntil($now);
        if ($refused > 0) {
            $html .= Here::message('Ten wrong codes came. Every code is refused until '.date('H:i', $refused).'. If nobody here mistyped one, find out who tried.', 'error');
        }
        $until = $this->module->trust->codeOpenUntil($now);
        if ($code !== '' && $until > 0) {
            $html .= '<div class="message"><label for="heedPairingCode">Copy this code into Heed\'s set-up page. It works once, until '.date('H:i', $until)
                .'.</label><textarea id="heedPairingCode" readonly rows="3" style="width:100%;font-family:monospace" onfocus="this.select()">'.Here::escape($code).'</textarea></div>';
        }
        $form = $this->form('code', 'Pairing');
        $form->setDescription($trust === null ? 'Make a code, then paste it into Heed\'s set-up page.' : 'A new pairing replaces this one.');
        $form->addRow()->addSubmit($until > 0 ? 'Show another code' : 'Show a pairing code');
        $html .= $form->getOutput();
        if ($trust !== null) {
            $end = $this->form('end', 'End the pairing, or replace the signing key');
            $row = $end->addRow();
            $row->addLabel('step', 'What to do')->description('Ending the pairing closes Heed to everyone here until a new code is used.');
            $row->addSelect('step')->fromArray(['' => '', 'end' => 'End the pairing', 'key' => 'Replace the signing key'])->required();
            $end->addRow()->addSubmit('Continue');
            $html .= $end->getOutput().'<h3>Heed\'s own set-up</h3>'
                .(new Frame($this->here))->html('setup', '', $this->module->addresses->page('heed_settings.php'), '', 'Open Heed\'s set-up');
        }
        return $html;
    }

    private function places(): Form
    {
        $form = $this->form('places', 'Places and fields');
        $row = $form->addRow();
        $row->addLabel('keyFolder', 'Folder of the signing key')->description('Outside the web root, writable by the web server, in no backup that others read.');
        $row->addTextField('keyFolder')->maxLength(200)->setValue($this->module->keyFolder())->required();
        foreach (self::FIELDS as $member => $label) {
            $row = $form->addRow();
            $row->addLabel("field$member", $label)->description('The custom field of students that holds it.');
            $row->addSelect("field$member")->fromArray(['' => 'Not held here'] + $this->fields())->selected($this->module->fieldMap()->field($member));
        }
        $row = $form->addRow();
        $row->addLabel('byQuery', 'Addresses with ?path=')->description('Only where the web server gives PHP no path after a file name. Pair again after a change.');
        $row->addSelect('byQuery')->fromArray(['N' => 'No', 'Y' => 'Yes'])->selected($this->module->settings->get('byQuery', 'N'));
        $form->addRow()->addSubmit();
        return $form;
    }

    private function send(): Form
    {
        $form = $this->form('send', 'What the Individual Needs descriptors mean');
        $form->setDescription('For each descriptor: the type of need, and what each alert level means. English as an additional language is never SEND.');
        $map = $this->module->sendMap();
        $levels = $this->module->db->rows('SELECT gibbonAlertLevelID AS id, name FROM gibbonAlertLevel ORDER BY sequenceNumber DESC');
        foreach ($this->module->db->rows('SELECT gibbonINDescriptorID AS id, name FROM gibbonINDescriptor ORDER BY sequenceNumber') as $descriptor) {
            $form->addRow()->addHeading($descriptor['name']);
            $key = (int) $descriptor['id'];
            $row = $form->addRow();
            $row->addLabel("need$key", 'Type of need');
            $row->addSelect("need$key")->fromArray(self::NEEDS)->selected($map->need($descriptor['id']));
            foreach ($levels as $level) {
                $field = "means{$key}x".(int) $level['id'];
                $row = $form->addRow();
                $row->addLabel($field, 'Alert level '.$level['name']);
                $row->addSelect($field)->fromArray(self::MEANINGS)->selected($map->meaning($descriptor['id'], $level['id']));
            }
        }
        $form->addRow()->addSubmit();
        return $form;
    }

    private function people(): Form
    {
        $form = $this->form('people', 'Who is offered to Heed');
        $form->setDescription('Heed takes a lead, deputy, head or pastoral duty from nobody\'s word here: a person confirmed in Heed confirms each of them first. The first lead and the head may not hold a role that opens this page.');
        $offers = $this->module->settings->json('offers');
        $roles = array_column($this->module->db->rows("SELECT gibbonRoleID AS id, name FROM gibbonRole WHERE category='Staff' ORDER BY name"), 'name', 'id');
        $people = [];
        foreach ($this->module->staff()->all() as $id => $person) {
            if ($person['active']) {
                $people[$id] = $person['name'];
            }
        }
        asort($people);
        foreach (self::DUTIES as $duty => $label) {
            $form->addRow()->addHeading($label);
            $row = $form->addRow();
            $row->addLabel("{$duty}People", 'People');
            $row->addSelect("{$duty}People")->fromArray($people)->selectMultiple()->selected($offers[$duty]['people'] ?? []);
            $row = $form->addRow();
            $row->addLabel("{$duty}Roles", 'Everyone in these roles');
            $row->addSelect("{$duty}Roles")->fromArray($roles)->selectMultiple()->selected($offers[$duty]['roles'] ?? []);
        }
        $form->addRow()->addSubmit();
        return $form;
    }

    /** @return array<string,string> */
    private function fields(): array
    {
        $fields = [];
        foreach ($this->module->db->rows("SELECT gibbonCustomFieldID AS id, name FROM gibbonCustomField
            WHERE context IN ('Person', 'User') AND active='Y' AND activePersonStudent=1 ORDER BY name") as $row) {
            $fields[(string) $row['id']] = $row['name'];
        }
        return $fields;
    }

    /** The chosen map of descriptors, from the form. */
    public static function sendFrom(array $post, array $descriptorIds, array $levelIds): array
    {
        $map = [];
        foreach ($descriptorIds as $descriptor) {
            $key = (int) $descriptor;
            $levels = [];
            foreach ($levelIds as $level) {
                $levels[(int) $level] = $post["means{$key}x".(int) $level] ?? '';
            }
            $map[$key] = ['need' => $post["need$key"] ?? '', 'levels' => $levels];
        }
        return (new SendMap($map))->toArray();
    }

    /** The chosen custom fields, from the form. */
    public static function fieldsFrom(array $post): array
    {
        $map = [];
        foreach (array_keys(self::FIELDS) as $member) {
            $map[$member] = $post["field$member"] ?? '';
        }
        return (new FieldMap($map))->toArray();
    }

    /** The chosen people and roles by duty, from the form. */
    public static function offersFrom(array $post): array
    {
        $offers = [];
        foreach (Staff::OFFERED as $duty) {
            $offers[$duty] = [
                'people' => self::ids($post["{$duty}People"] ?? [], '/\A[0-9]{10}\z/'),
                'roles' => self::ids($post["{$duty}Roles"] ?? [], '/\A[0-9]{3}\z/'),
            ];
        }
        return $offers;
    }

    private static function ids($values, string $form): array
    {
        return array_values(array_filter(is_array($values) ? $values : [], static function ($value) use ($form) {
            return is_string($value) && preg_match($form, $value) === 1;
        }));
    }
}
